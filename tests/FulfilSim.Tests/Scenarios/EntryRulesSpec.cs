using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Mitigations;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Which options a mitigation has in an arm must not hang on the order of the arm's entries unnoticed.</summary>
public sealed class EntryRulesSpec
{
    [Fact]
    public void The_same_mitigation_twice_with_different_options_is_a_problem() =>
        Told("""
            { "title": "T", "question": "Q", "arms": { "a": [ "address-verify",
              "idempotency-key",
              { "use": "address-verify", "catches": "40%" } ] } }
            """).ShouldBe("""
            shop/test.json:3:3: error FS1051
              at        $.arms.a[2]
              found     address-verify with other options than on line 1
              expected  address-verify once in an arm
              fix       remove one of the two
            """);

    [Fact]
    public void So_it_is_in_the_reference() =>
        Reading("""{ "title": "T", "question": "Q", "reference": [ "address-verify", { "use": "address-verify", "catches": "40%" } ] }""")
            .OnlyProblem().Path.ShouldBe("$.reference[1]");

    [Fact]
    public void An_arm_that_undoes_what_stands_before_it_is_worth_a_warning() =>
        Told("""
            { "title": "T", "question": "Q", "reference": [ "address-verify" ],
              "arms": {
                "strict": [ { "use": "address-verify", "catches": "90%" } ],
                "both": [ "@strict", "@reference", "idempotency-key" ] } }
            """).ShouldBe("""
            shop/test.json:4:26: warning FS1105
              at        $.arms.both[1]
              found     address-verify with other options than on line 4; those of "@reference" hold
              expected  address-verify with the same options
              fix       write { "use": "address-verify", ... } behind this entry with the options that shall hold
            """);

    [Theory]
    [InlineData("\"@reference\", { \"use\": \"address-verify\", \"catches\": \"40%\" }")]
    [InlineData("\"@strict\", \"@reference\", { \"use\": \"address-verify\", \"catches\": \"40%\" }")]
    public void What_is_written_out_behind_an_arm_varies_it(string entries)
    {
        var scenario = ReadText($$"""
            { "title": "T", "question": "Q", "reference": [ "address-verify" ],
              "arms": { "strict": [ { "use": "address-verify", "catches": "90%" } ], "mild": [ {{entries}} ] } }
            """);
        ArmOf(scenario, "mild").Mitigations.ShouldHaveSingleItem().ShouldBeOfType<AddressVerify>().Catches.Value.ShouldBe(0.4);
    }

    [Fact]
    public void Arms_that_agree_may_both_be_taken_in() =>
        ReadText("""
            { "title": "T", "question": "Q", "reference": [ "address-verify" ], "arms": {
              "keys": [ "@reference", "idempotency-key" ], "peak": [ "@reference", "peak-protection" ], "all": [ "@keys", "@peak" ] } }
            """);

    [Fact]
    public void Options_that_could_not_be_read_are_not_held_against_each_other() =>
        Reading("""
            { "title": "T", "question": "Q", "arms": {
              "a": [ { "use": "address-verify", "catches": "90%" }, { "use": "address-verify", "catches": "190%" } ] } }
            """).Codes().ShouldBe(["FS1013"]);

    private static Arm ArmOf(Scenario scenario, string name) => scenario.Arms.Single(arm => arm.Name == name);
}
