using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>A courier that never comes would keep every parcel at the door. Moment zero is a Monday at midnight.</summary>
public sealed class PickupRulesSpec
{
    [Fact]
    public void A_cut_off_outside_the_pickup_hours_comes_on_no_day() =>
        Told("""
            { "title": "T", "question": "Q",
              "couriers": [ { "cutOff": "17:00", "pickupDays": "mon-fri 08:00-12:00" } ] }
            """).ShouldBe("""
            shop/test.json:2:29: error FS1049
              at        $.couriers[0].cutOff
              found     a cut-off at 17:00, and pickups "mon-fri 08:00-12:00"
              expected  a cut-off within the hours of "pickupDays"
              fix       choose another time, or write pickupDays without hours, such as "mon-fri"
            """);

    [Fact]
    public void A_first_pickup_after_the_horizon_is_none() =>
        Told("""
            { "title": "T", "question": "Q", "clock": { "runIn": "0s", "cohort": "1h", "horizon": "6d" },
              "couriers": [ { "pickupDays": "sun" } ] }
            """).ShouldBe("""
            shop/test.json:2:33: error FS1049
              at        $.couriers[0].pickupDays
              found     a first pickup 161h after the start
              expected  a pickup before the horizon, 6d
              fix       add days to pickupDays, or lengthen the horizon
            """);

    [Theory]
    [InlineData("17:00", "mon", "17h", false)] // the horizon comes first
    [InlineData("17:00", "mon", "17h 1min", true)]
    [InlineData("00:00", "mon", "6d", false)] // the start is not before the start
    [InlineData("00:00", "mon", "8d", true)]
    [InlineData("00:00", "tue", "2d", true)]
    [InlineData("11:59", "sat 08:00-12:00", "6d", true)]
    [InlineData("12:00", "sat 08:00-12:00", "6d", false)]
    public void A_courier_comes_where_its_cut_off_lies_within_its_hours_and_before_the_end(
        string cutOff, string pickupDays, string horizon, bool comes) =>
        Reading($$"""
            { "title": "T", "question": "Q", "clock": { "runIn": "0s", "cohort": "1h", "horizon": "{{horizon}}" },
              "couriers": [ { "cutOff": "{{cutOff}}", "pickupDays": "{{pickupDays}}" } ] }
            """).Codes().ShouldBe(comes ? [] : ["FS1049"]);

    [Fact]
    public void Every_courier_is_looked_at_and_only_those_that_could_be_read() =>
        Reading("""
            { "title": "T", "question": "Q", "couriers": [ { "name": "a", "share": "50%", "cutOff": "25:00" },
              { "name": "b", "share": "50%", "pickupDays": "mon 08:00-09:00" } ] }
            """).Problems.Select(problem => $"{problem.Code} {problem.Path}")
            .ShouldBe(["FS1012 $.couriers[0].cutOff", "FS1049 $.couriers[1].cutOff"]);
}
