using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;

namespace FulfilSim.Tests.Fulfilment.Time;

public sealed class LocalClockSpec
{
    // Each clock starts on a day of January 2024; the first was a Monday.
    [Theory]
    [InlineData("2024-01-01T00:00:00+00:00", "0.00:00:00", 0)]
    [InlineData("2024-01-01T00:00:00+00:00", "0.00:00:59.9999999", 0)]
    [InlineData("2024-01-01T00:00:00+00:00", "0.00:01:00", 1)]
    [InlineData("2024-01-01T00:00:00+00:00", "6.23:59:00", (7 * 1440) - 1)]
    [InlineData("2024-01-01T00:00:00+00:00", "7.00:00:00", 0)]
    [InlineData("2024-01-07T23:30:00-03:00", "0.00:29:00", (7 * 1440) - 1)]
    [InlineData("2024-01-07T23:30:00-03:00", "0.00:30:00", 0)]
    [InlineData("2024-01-03T22:15:00+05:30", "0.00:00:00", (2 * 1440) + (22 * 60) + 15)]
    public void The_minute_of_the_week_is_local_and_starts_on_monday(string start, string after, int minute) =>
        Clock(start).MinuteOfWeek(Moment(after)).ShouldBe(minute);

    [Theory]
    [InlineData("2024-01-01T22:00:00-03:00", "01:59:59.9999999", 0)]
    [InlineData("2024-01-01T22:00:00-03:00", "02:00:00", 1)]
    [InlineData("2024-01-01T22:00:00-03:00", "1.02:00:00", 2)]
    public void A_day_ends_at_local_midnight(string start, string after, int days)
    {
        var clock = Clock(start);

        (clock.DayOf(Moment(after)) - clock.DayOf(SimTime.Zero)).ShouldBe(days);
    }

    [Fact]
    public void A_day_starts_at_its_midnight_even_before_the_scenario_does()
    {
        var clock = Clock("2024-01-01T22:00:00-03:00");

        clock.StartOf(clock.DayOf(SimTime.Zero)).ShouldBe(SimTime.Zero - TimeSpan.FromHours(22));
        clock.StartOf(clock.DayOf(SimTime.Zero) + 1).ShouldBe(Moment("02:00"));
    }

    [Theory]
    [InlineData("00:00", "00:45")]
    [InlineData("00:44:59.9999999", "00:45")]
    [InlineData("00:45", "01:45")]
    public void The_next_hour_is_a_full_one_of_local_time(string now, string next) =>
        Clock("2024-01-01T09:15:00+05:30").NextHour(Moment(now)).ShouldBe(Moment(next));

    [Theory]
    [InlineData("07:59:30", "08:00")]
    [InlineData("08:00", "20:00")]
    [InlineData("19:59:59", "20:00")]
    [InlineData("20:00", "1.08:00")]
    [InlineData("5.20:00", "7.08:00")] // Saturday evening to Monday morning
    public void Shifts_change_on_the_minute(string now, string change) =>
        Clock("2024-01-01T00:00:00+00:00").NextChange(WeekCalendar.Parse("mon-sat 08:00-20:00"), Moment(now)).ShouldBe(Moment(change));

    [Fact]
    public void What_is_always_on_never_changes() =>
        Clock("2024-01-01T00:00:00+00:00").NextChange(WeekCalendar.Always, Moment("08:00")).ShouldBe(SimTime.Never);

    [Theory]
    [InlineData("16:59:59", "17:00")]
    [InlineData("17:00", "1.17:00")]    // at the very moment it is too late
    [InlineData("4.16:59", "4.17:00")]  // Friday
    [InlineData("4.17:00", "7.17:00")]  // to Monday
    [InlineData("6.12:00", "7.17:00")]  // Sunday
    public void The_next_pickup_is_at_its_time_on_a_working_day(string now, string pickup) =>
        Clock("2024-01-01T00:00:00+00:00").NextAt(new TimeOnly(17, 0), WeekCalendar.Parse("mon-fri"), Moment(now)).ShouldBe(Moment(pickup));

    private static LocalClock Clock(string start) => new(DateTimeOffset.Parse(start, null));

    private static SimTime Moment(string after) => SimTime.At(TimeSpan.Parse(after, null));
}
