using FsCheck;
using FsCheck.Fluent;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>No job is lost and none comes from nowhere.</summary>
public sealed class ConservationLaw
{
    [Fact]
    public void What_came_has_gone_or_is_still_here() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var schedule = RandomSchedule.Played(seed, steps: 300);
            var totals = schedule.Totals;
            totals.Arrivals.ShouldBe(totals.Departures + totals.Reneged + totals.PresentAtEnd);
            (totals.Arrivals, totals.Refused).ShouldBe((schedule.Arrivals, schedule.Refusals));
            (totals.Departures, totals.Reneged).ShouldBe((schedule.Departures, schedule.Renegings));
            totals.PresentAtEnd.ShouldBe(schedule.Present);
            totals.Sojourn.Count.ShouldBe(totals.Departures);
            totals.Waited.ShouldBeLessThanOrEqualTo(totals.Waiting.Count);
        }).QuickCheckThrowOnFailure();
}
