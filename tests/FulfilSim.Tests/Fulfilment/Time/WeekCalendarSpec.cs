using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Tests.Fulfilment.Time;

public sealed class WeekCalendarSpec
{
    [Theory]
    [InlineData("mon-sat 08:00-20:00", "mon 08:00", "mon 07:59")]
    [InlineData("mon-sat 08:00-20:00", "sat 19:59", "sat 20:00")]
    [InlineData("mon-sat 08:00-20:00", "wed 12:00", "sun 12:00")]
    [InlineData("08:00-22:00", "sun 08:00", "sun 22:00")]
    [InlineData("mon-fri", "fri 23:59", "sat 00:00")]
    [InlineData("sat-mon 10:00-11:00", "sun 10:30", "tue 10:30")]      // around the end of the week
    [InlineData("sun 22:00-06:00", "mon 05:59", "mon 06:00")]          // over midnight and the end of the week
    [InlineData("mon-fri 22:00-06:00", "sat 05:59", "mon 05:59")]      // Friday's night ends on Saturday
    [InlineData("mon-fri 09:00-17:00, sat 10:00-14:00", "sat 13:59", "sat 09:59")]
    [InlineData("fri 20:00-24:00", "fri 23:59", "sat 00:00")]
    public void A_calendar_is_on_from_its_first_minute_to_the_one_before_its_end(string text, string isOn, string isOff)
    {
        var calendar = WeekCalendar.Parse(text);

        calendar.IsOn(Minute(isOn)).ShouldBeTrue();
        calendar.IsOn(Minute(isOff)).ShouldBeFalse();
    }

    [Fact]
    public void Always_is_on_at_every_minute_and_never_changes()
    {
        Enumerable.Range(0, WeekCalendar.MinutesPerWeek).ShouldAllBe(minute => WeekCalendar.Always.IsOn(minute));
        WeekCalendar.Always.MinutesToChange(0).ShouldBe(0);
        WeekCalendar.Parse("always").ShouldBe(WeekCalendar.Always);
    }

    [Theory]
    [InlineData("mon-sat 08:00-20:00", "mon 08:00", 12 * 60)]
    [InlineData("mon-sat 08:00-20:00", "sat 20:00", 36 * 60)]
    [InlineData("mon-sat 08:00-20:00", "sun 23:59", (8 * 60) + 1)]
    public void The_next_change_is_found_across_the_end_of_the_week(string text, string from, int minutes) =>
        WeekCalendar.Parse(text).MinutesToChange(Minute(from)).ShouldBe(minutes);

    [Fact]
    public void Calendars_that_are_on_at_the_same_minutes_are_equal()
    {
        WeekCalendar.Parse("mon-sun 00:00-24:00").ShouldBe(WeekCalendar.Always);
        WeekCalendar.Parse("mon-tue 08:00-12:00").ShouldBe(WeekCalendar.Parse("mon 08:00-12:00, tue 08:00-12:00"));
        WeekCalendar.Parse("mon 08:00-12:00").ShouldNotBe(WeekCalendar.Parse("mon 08:00-12:01"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("mon-")]
    [InlineData("monday 08:00-12:00")]
    [InlineData("mon 8-12")]
    [InlineData("mon 08:00")]
    [InlineData("mon 08:00-25:00")]
    [InlineData("08:00-12:00 mon")]
    [InlineData("mon 08:00-12:00 13:00-14:00")]
    [InlineData("mon-tue-wed")]
    [InlineData("mon 08:00-12:00,")]
    public void Anything_else_is_refused(string text) => WeekCalendar.TryParse(text, out _).ShouldBeFalse();

    private static int Minute(string text)
    {
        var words = text.Split(' ');
        var day = Array.IndexOf(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], words[0]);
        return (day * 1440) + (int)TimeSpan.Parse(words[1], null).TotalMinutes;
    }
}
