using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Faults, mitigations and arms that do not exist or lead nowhere.</summary>
public sealed class CatalogueProblemsSpec
{
    [Fact]
    public void A_failure_mode_that_nothing_knows_gets_a_suggestion() =>
        Told("""{ "title": "T", "question": "Q", "faults": [ { "mode": "adress-wrong" } ] }""").ShouldBe("""
            shop/test.json:1:56: error FS1018
              at        $.faults[0].mode
              found     "adress-wrong"
              expected  the id of a failure mode
              fix       did you mean 'address-wrong'?
            """);

    [Fact]
    public void Overload_cannot_be_switched_on_because_it_arises() =>
        Told("""{ "title": "T", "question": "Q", "faults": [ { "mode": "peak-overload" } ] }""").ShouldBe("""
            shop/test.json:1:56: error FS1019
              at        $.faults[0].mode
              found     "peak-overload"
              expected  a fault that can be switched on
              fix       peak-overload arises from demand and capacity: raise demand or lower capacity
            """);

    [Fact]
    public void A_mitigation_that_nothing_knows_gets_a_suggestion() =>
        Told("""{ "title": "T", "question": "Q", "reference": ["retry-backof-jitter"] }""").ShouldBe("""
            shop/test.json:1:48: error FS1020
              at        $.reference[0]
              found     "retry-backof-jitter"
              expected  a mitigation, or "@" and the name of an arm
              fix       did you mean 'retry-backoff-jitter'?
            """);

    [Fact]
    public void An_arm_that_refers_to_an_arm_that_is_not_there_gets_a_suggestion() =>
        Told("""{ "title": "T", "question": "Q", "arms": { "a": ["@refrence"] } }""").ShouldBe("""
            shop/test.json:1:50: error FS1021
              at        $.arms.a[0]
              found     "@refrence"
              expected  "@" and the name of an arm
              fix       did you mean 'reference'?
            """);

    [Fact]
    public void Arms_that_take_in_each_other_are_a_circle() =>
        Told("""{ "title": "T", "question": "Q", "arms": { "a": ["@b"], "b": ["@a"] } }""").ShouldBe("""
            shop/test.json:1:63: error FS1022
              at        $.arms.b[0]
              found     "@a", by way of a -> b -> a
              expected  an arm that does not take in itself
              fix       remove this entry, or the other way round
            """);

    [Fact]
    public void The_names_that_mean_something_of_their_own_are_reserved() =>
        Told("""{ "title": "T", "question": "Q", "arms": { "reference": [] } }""").ShouldBe("""
            shop/test.json:1:44: error FS1023
              at        $.arms.reference
              found     "reference"
              expected  a name other than bare, reference, placebo
              fix       what the shop does today stands in "reference", beside "arms"
            """);
}
