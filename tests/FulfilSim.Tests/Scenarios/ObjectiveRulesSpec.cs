using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Tests.Scenarios.Networks;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

public sealed class ObjectiveRulesSpec
{
    [Fact]
    public void Objectives_are_read_with_bound_window_part_and_reading()
    {
        var scenario = Shop("""
            { "measure": "failureRate", "atMost": "2%", "window": "worst 1h", "of": { "method": "card" }, "on": "95% of replications", "intentsMin": 20 },
            { "measure": "acknowledgement.p99", "atMost": "5s" }
            """);

        scenario.Objectives.ShouldBe(
        [
            new Objective("failureRate", 0.02, IsAtMost: true)
            {
                Kind = BoundKind.Share, Window = TimeSpan.FromHours(1), Part = new CohortPart("card"), ReplicationShare = 0.95, IntentsMin = 20,
            },
            new Objective("acknowledgement.p99", 5, IsAtMost: true) { Kind = BoundKind.Duration },
        ]);
    }

    [Fact]
    public void An_objective_without_a_bound_says_nothing() => Told(Text("""{ "measure": "failureRate" }""")).ShouldBe("""
        shop/test.json:2:18: error FS1052
          at        $.objectives[0]
          found     no bound
          expected  exactly one of "atMost" and "atLeast"
          fix       add "atMost" or "atLeast"
        """);

    [Fact]
    public void A_measure_that_nobody_takes_is_answered_with_a_near_one() => Told(Text("""{ "measure": "failureRat", "atMost": "2%" }""")).ShouldBe("""
        shop/test.json:2:31: error FS1053
          at        $.objectives[0].measure
          found     "failureRat"
          expected  a measure of a shop, as results.json has them
          fix       did you mean 'failureRate'?
        """);

    [Fact]
    public void A_window_cannot_be_longer_than_the_cohort() =>
        Told(Text("""{ "measure": "failureRate", "atMost": "2%", "window": "worst 2d" }""")).ShouldBe("""
            shop/test.json:2:72: error FS1054
              at        $.objectives[0].window
              found     a window of 2d
              expected  at most the cohort's 1d
              fix       choose a shorter window, or "whole cohort"
            """);

    [Fact]
    public void Windows_go_by_five_minutes() =>
        Text("""{ "measure": "failureRate", "atMost": "2%", "window": "worst 7min" }""").ShouldBeFixed("FS1054", "write \"worst 10min\"");

    [Fact]
    public void A_part_that_is_not_there_is_told_with_those_that_are() =>
        Told(Text("""{ "measure": "failureRate", "atMost": "2%", "of": { "method": "carrd" } }""")).ShouldBe("""
            shop/test.json:2:80: error FS1055
              at        $.objectives[0].of.method
              found     the method "carrd"
              expected  a method of buyers.paymentMix
              fix       did you mean 'card'?
            """);

    [Fact]
    public void Bounds_that_no_outcome_can_keep_together_are_refused() =>
        Told(Text("""{ "measure": "failureRate", "atMost": "2%" }, { "measure": "failureRate", "atLeast": "3%" }""")).ShouldBe("""
            shop/test.json:2:64: error FS1056
              at        $.objectives[1]
              found     a bound on the other side that lies beyond this one in objective 1
              expected  objectives that can be kept together, each once
              fix       make "atLeast" no higher than "atMost"
            """);

    [Fact]
    public void The_same_measure_bounded_twice_is_refused() =>
        Text("""{ "measure": "failureRate", "atMost": "2%" }, { "measure": "failureRate", "atMost": "3%" }""")
            .ShouldBeFixed("FS1056", "keep the stricter one of the two");

    [Fact]
    public void The_same_measure_in_another_window_is_another_objective() =>
        Shop("""{ "measure": "failureRate", "atMost": "2%" }, { "measure": "failureRate", "atMost": "5%", "window": "worst 1h" }""")
            .Objectives.Count.ShouldBe(2);

    [Fact]
    public void Trust_is_of_no_window() => Told(Text("""{ "measure": "trust", "atLeast": 0.9, "window": "worst 1h" }""")).ShouldBe("""
        shop/test.json:2:66: error FS1057
          at        $.objectives[0].window
          found     a window of trust
          expected  "whole cohort": trust is of no window
          fix       remove "window"
        """);

    [Theory]
    [InlineData("""{ "measure": "failureRate", "atMost": "5s" }""", "write a share in percent")]
    [InlineData("""{ "measure": "acknowledgement.p99", "atMost": 5 }""", "write a duration")]
    [InlineData("""{ "measure": "netMoneyPerPotentialIntent", "atLeast": "5%" }""", "write an amount in the scenario's currency")]
    [InlineData("""{ "measure": "failureRate", "atMost": "2%", "on": "95%" }""", "write \"95% of replications\"")]
    [InlineData("""{ "measure": "failureRate", "atMost": "2%", "window": "1h" }""", "write \"worst 1h\"")]
    public void A_bound_of_another_kind_is_told_its_own(string objective, string fix) => Text(objective).ShouldBeFixed("FS1012", fix);

    [Fact]
    public void A_network_has_objectives_on_paths_of_its_measures()
    {
        var text = Network("""{ "measure": "stations.desk.waiting.p99", "atMost": "5s" }, { "measure": "stations.desk.utilisation", "atMost": "80%" }""");

        Reading(text).Scenario!.Objectives.Select(objective => objective.Bound).ShouldBe([5, 0.8]);
    }

    [Fact]
    public void A_place_that_the_network_does_not_have_is_answered_with_a_near_one() =>
        Network("""{ "measure": "stations.dessk.waiting.p99", "atMost": "5s" }""").ShouldBeFixed("FS1053", "did you mean 'stations.desk'?");

    [Fact]
    public void A_network_has_no_windows() =>
        Network("""{ "measure": "stations.desk.waiting.p99", "atMost": "5s", "window": "worst 1h" }""").ShouldBeFixed("FS1057", "remove \"window\"");

    private static FulfilSim.Experiments.Scenarios.Scenario Shop(string objectives) => Reading(Text(objectives)).Scenario.ShouldNotBeNull();

    private static string Text(string objectives) => $$"""
        { "title": "T", "question": "Q",
          "objectives": [{{objectives}}] }
        """;

    private static string Network(string objectives) => $$"""
        { "title": "T", "question": "Q", "model": "network", {{NetworkTexts.Desk}},
          "objectives": [{{objectives}}] }
        """;
}

internal static class ObjectiveRulesSpecWords
{
    public static void ShouldBeFixed(this string text, string code, string fix)
    {
        var problem = Reading(text).OnlyProblem();
        (problem.Code, problem.Fix).ShouldBe((code, fix));
    }
}
