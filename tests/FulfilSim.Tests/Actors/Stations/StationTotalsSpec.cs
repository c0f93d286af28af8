using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using static FulfilSim.Tests.Actors.Stations.Effect;
using static FulfilSim.Tests.Actors.Stations.Happening;
using static FulfilSim.Tests.Actors.Stations.StationScript;

namespace FulfilSim.Tests.Actors.Stations;

public sealed class StationTotalsSpec
{
    [Fact]
    public void A_station_counts_what_came_what_went_and_what_is_still_here()
    {
        var totals = AnAfternoon().Close("100s");
        (totals.Name, totals.ClosedAt).ShouldBe(("packing", Clock.At("100s")));
        (totals.Arrivals, totals.Departures, totals.Refused, totals.Reneged, totals.PresentAtEnd).ShouldBe((4, 1, 1, 1, 2));
        (totals.Waited, totals.QueueLengthMax).ShouldBe((1, 2));
        (totals.Waiting.Count, totals.Waiting.Max).ShouldBe((2, Clock.Of("30s")));
        (totals.Sojourn.Count, totals.Sojourn.Max).ShouldBe((1, Clock.Of("40s")));
    }

    [Fact]
    public void A_station_adds_up_how_many_waited_worked_and_were_on_duty_for_how_long()
    {
        var totals = AnAfternoon().Close("100s");
        totals.BusyIntegral.ShouldBe(Ticks("100s")); // A to 40 s, then B
        totals.QueueIntegral.ShouldBe(Ticks("30s") + Ticks("10s") + Ticks("50s")); // B 10-40, C 20-30, E 50-100
        totals.ServerIntegral.ShouldBe(Ticks("60s") + 3 * Ticks("40s")); // one server, three from 60 s on, of which two idle
    }

    [Fact]
    public void Utilisation_is_busy_time_over_time_on_duty()
    {
        var totals = PackingStation(servers: 2, queueCapacity: 9)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("30s").When(Ends("A")).Expect(Departs("A", sojourn: "30s"))
            .Close("60s");
        ((double)totals.BusyIntegral / (double)totals.ServerIntegral).ShouldBe(0.25);
    }

    [Fact]
    public void Closing_a_log_twice_says_the_same_twice()
    {
        var script = AnAfternoon();
        var (first, again) = (script.Close("100s"), script.Close("100s"));
        (again.NumberInSystemIntegral, again.TimesInSystem).ShouldBe((first.NumberInSystemIntegral, first.TimesInSystem));
        (again.QueueIntegral, again.BusyIntegral, again.ServerIntegral)
            .ShouldBe((first.QueueIntegral, first.BusyIntegral, first.ServerIntegral));
    }

    [Fact]
    public void Queue_and_servers_are_added_up_hour_by_hour()
    {
        var totals = PackingStation(servers: 1, queueCapacity: 9, watchedHours: 4)
            .At("0h").When(Arrives("A")).When(Arrives("B")).Expect(Starts("A"))
            .At("90min").When(Arrives("C")).ExpectNothing()
            .At("2.5h").When(ServersBecome(3)).Expect(Starts("B"), Starts("C"))
            .Close("3.5h");
        totals.QueueByHour!.Sums.ShouldBe([Hours(1), Hours(1.5), Hours(1), 0]);
        totals.ServersByHour!.Sums.ShouldBe([Hours(1), Hours(1), Hours(2), Hours(1.5)]);
    }

    [Fact]
    public void Work_is_counted_in_the_hour_it_was_brought_in_refused_or_not()
    {
        var totals = PackingStation(servers: 1, queueCapacity: 1, watchedHours: 3)
            .At("30min").When(Arrives("A", work: "2h")).Expect(Starts("A", work: "2h"))
            .At("59min").When(Arrives("B", work: "6min")).ExpectNothing()
            .At("1h").When(Arrives("C", work: "30min")).Expect(Refuses("C"))
            .At("3h").When(Arrives("D", work: "30min")).Expect(Refuses("D"))
            .Close("4h");
        totals.OfferedByHour!.Sums.ShouldBe([Hours(2.1), Hours(0.5), 0]);
    }

    [Fact]
    public void Hours_are_watched_only_where_that_was_asked_for()
    {
        var totals = AnAfternoon().Close("100s");
        (totals.QueueByHour, totals.ServersByHour, totals.OfferedByHour).ShouldBe((null, null, null));
    }

    [Fact]
    public void Watching_may_begin_later_than_the_run()
    {
        var integral = new HourlyIntegral(Clock.At("10h"), hours: 2);
        integral.Add(3, Clock.At("9h"), Clock.At("10.5h"));
        integral.Add(0, Clock.At("10.5h"), Clock.At("11h"));
        integral.Add(5, Clock.At("11.75h"), Clock.At("99h"));
        integral.AddAt(7, Clock.At("9.99h"));
        integral.AddAt(7, Clock.At("10h"));
        integral.AddAt(8, Clock.At("12h"));
        integral.Sums.ShouldBe([3 * Hours(0.5) + 7, 5 * Hours(0.25)]);
    }

    [Fact]
    public void The_log_can_be_read_while_the_station_works()
    {
        var station = AnAfternoon().Station;
        (station.Log.Arrivals, station.Log.Refusals).ShouldBe((4, 1));
        (station.Name, station.Servers, station.QueueCapacity).ShouldBe(("packing", 3, 2));
    }

    /// <summary>One server, two places: A is served, B waits for it, C leaves, D is refused, E waits.</summary>
    private static StationScript AnAfternoon()
    {
        var script = PackingStation(servers: 1, queueCapacity: 2)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("10s").When(Arrives("B")).ExpectNothing()
            .At("20s").When(Arrives("C")).ExpectNothing()
            .At("25s").When(Arrives("D")).Expect(Refuses("D"))
            .At("30s").When(LosesPatience("C")).Expect(Reneges("C"))
            .At("40s").When(Ends("A")).Expect(Departs("A", sojourn: "40s"), Starts("B"))
            .At("50s").When(Arrives("E")).ExpectNothing();
        script.Station.SetServers(3, Clock.At("60s")); // nobody looks whether the next can begin
        return script;
    }

    private static Int128 Ticks(string duration) => Clock.Of(duration).Ticks;

    private static long Hours(double count) => TimeSpan.FromHours(count).Ticks;
}
