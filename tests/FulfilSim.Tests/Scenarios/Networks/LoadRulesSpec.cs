using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>Work that no station can do in the long run.</summary>
public sealed class LoadRulesSpec
{
    [Fact]
    public void A_station_that_cannot_keep_up_is_worth_a_warning_with_its_load() =>
        Told(Steady("\"servers\": 2, \"serviceTime\": { \"exponential\": { \"mean\": \"2.5s\" } }")).ShouldBe("""
            shop/test.json:1:154: warning FS1103
              at        $.stations[0]
              found     "desk" with an offered load of 2.5 for 2 servers: rho = 1.25
              expected  rho below 1, since nothing there refuses or gives up (retries, which are not counted, would only add to it)
              fix       add servers, lower the rate, or give it a "queueCapacity", "patience" or "admission"; else its queue grows for ever
            """);

    [Fact]
    public void Servers_that_break_down_can_do_less() =>
        Reading(Steady("""
            "serviceTime": { "constant": "600ms" }, "breakdowns": { "timeToFailure": { "exponential": { "mean": "1s" } }, "timeToRepair": { "constant": "1s" } }
            """)).OnlyProblem().Found.ShouldBe("\"desk\" with an offered load of 0.6 for 1 server, up 50 % of the time: rho = 1.2");

    [Theory]
    [InlineData("\"queueCapacity\": 10")]
    [InlineData("\"patience\": { \"constant\": \"5s\" }")]
    [InlineData("\"admission\": \"90%\"")]
    [InlineData("\"discipline\": \"coDel\"")]
    public void Where_somebody_is_refused_or_gives_up_there_is_no_warning(string refusal) =>
        Reading(Steady($"\"serviceTime\": {{ \"constant\": \"2s\" }}, {refusal}")).Problems.ShouldBeEmpty();

    [Fact]
    public void A_time_out_that_takes_work_back_refuses_and_one_that_does_not_adds_to_the_load()
    {
        const string overloaded = "\"serviceTime\": { \"constant\": \"2s\" }";
        Reading(Steady(overloaded), "sources.calls.timeout=3s", "sources.calls.cancelsWork=true").Problems.ShouldBeEmpty();
        Reading(Steady(overloaded), "sources.calls.timeout=3s").OnlyProblem().Code.ShouldBe("FS1103");
    }

    [Fact]
    public void A_stretch_of_time_may_be_overloaded() =>
        Reading(Steady("\"serviceTime\": { \"constant\": \"2s\" }"), "kind=terminating").Problems.ShouldBeEmpty();

    private static string Steady(string desk) => Network($$""" "kind": "steady", {{Calls}}, "stations": [ { "name": "desk", {{desk}} } ]""");
}
