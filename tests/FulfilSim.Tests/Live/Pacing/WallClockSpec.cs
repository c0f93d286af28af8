using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Live.Pacing;

public sealed class WallClockSpec
{
    private static readonly SimTime Origin = Second(1000);

    [Theory]
    [InlineData(1, 60, 1060)]
    [InlineData(60, 60, 4600)]
    [InlineData(0.001, 60, 1000.06)]
    public void Virtual_time_passes_with_wall_time_times_the_scale(double scale, double wallSeconds, double momentSeconds)
    {
        var time = new ScriptedClock();
        time.Pass(Seconds(77));
        var clock = new WallClock(time, scale, Origin);
        time.Pass(Seconds(wallSeconds));
        clock.Elapsed.ShouldBe(Seconds(wallSeconds));
        clock.MomentAt(clock.Elapsed).ShouldBe(Second(momentSeconds));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(99_999.9)]
    public void The_wall_time_of_a_moment_is_the_first_tick_at_which_it_has_come(double scale)
    {
        var clock = new WallClock(new ScriptedClock(), scale, Origin);
        for (var ticks = 1L; ticks < TimeSpan.FromDays(400).Ticks; ticks = (ticks * 3) + 1)
        {
            var moment = Origin + new TimeSpan(ticks);
            var wallTime = clock.WallTimeOf(moment);
            clock.MomentAt(wallTime).ShouldBeGreaterThanOrEqualTo(moment);
            clock.MomentAt(wallTime - new TimeSpan(1)).ShouldBeLessThan(moment);
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Never_never_comes_and_the_past_has_come_at_once(double scale)
    {
        var clock = new WallClock(new ScriptedClock(), scale, Origin);
        clock.WallTimeOf(SimTime.Never).ShouldBe(TimeSpan.MaxValue);
        clock.MomentAt(TimeSpan.MaxValue).ShouldBeLessThan(SimTime.Never);
        clock.WallTimeOf(Origin).ShouldBe(TimeSpan.Zero);
        clock.WallTimeOf(SimTime.Zero).ShouldBe(TimeSpan.Zero);
    }
}
