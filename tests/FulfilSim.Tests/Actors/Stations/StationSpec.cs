using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stations.Effect;
using static FulfilSim.Tests.Actors.Stations.Happening;
using static FulfilSim.Tests.Actors.Stations.StationScript;

namespace FulfilSim.Tests.Actors.Stations;

public sealed class StationSpec
{
    [Fact]
    public void An_order_that_finds_every_server_busy_waits_until_the_first_one_is_free() =>
        PackingStation(servers: 1, queueCapacity: 1)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("1s").When(Arrives("B")).ExpectNothing()
            .At("5s").When(Ends("A")).Expect(Departs("A", sojourn: "5s"), Starts("B"))
            .At("7s").When(Ends("B")).Expect(Departs("B", sojourn: "6s"))
            .ExpectCounts(waiting: 0, inService: 0);

    [Fact]
    public void An_order_that_finds_the_queue_full_is_refused() =>
        PackingStation(servers: 1, queueCapacity: 1)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("1s").When(Arrives("B")).ExpectNothing()
            .At("2s").When(Arrives("C")).Expect(Refuses("C"))
            .ExpectCounts(waiting: 1, inService: 1)
            .At("3s").When(Ends("A")).Expect(Departs("A", sojourn: "3s"), Starts("B"))
            .At("3s").When(Arrives("D")).ExpectNothing();

    [Fact]
    public void A_station_without_a_queue_takes_what_it_can_serve_at_once() =>
        PackingStation(servers: 2, queueCapacity: 0)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("0s").When(Arrives("B")).Expect(Starts("B"))
            .At("0s").When(Arrives("C")).Expect(Refuses("C"))
            .At("1s").When(Ends("B")).Expect(Departs("B", sojourn: "1s"))
            .At("1s").When(Arrives("D")).Expect(Starts("D"));

    [Fact]
    public void Orders_are_served_in_the_order_in_which_they_came() =>
        PackingStation(servers: 1, queueCapacity: 9)
            .At("0s").When(Arrives("A")).Expect(Starts("A"))
            .At("1s").When(Arrives("B", work: "9s")).ExpectNothing()
            .At("1s").When(Arrives("C", work: "3s")).ExpectNothing()
            .At("2s").When(Ends("A")).Expect(Departs("A", sojourn: "2s"), Starts("B", work: "9s"))
            .At("11s").When(Ends("B")).Expect(Departs("B", sojourn: "10s"), Starts("C", work: "3s"));

    [Fact]
    public void Who_comes_behind_a_queue_does_not_overtake_it_though_a_server_is_free()
    {
        var station = new Station<string>("packing", servers: 1, queueCapacity: 9);
        station.Arrive("A", Clock.Of("1s"), SimTime.Zero, out var service, out _);
        station.Arrive("B", Clock.Of("1s"), SimTime.Zero, out _, out _);
        station.Complete(service.Slot, Clock.At("1s"));
        station.Arrive("C", Clock.Of("1s"), Clock.At("1s"), out _, out _).ShouldBe(Admission.Queued);
        station.TryBegin(Clock.At("1s"), out var next).ShouldBeTrue();
        next.Job.ShouldBe("B");
    }

    [Fact]
    public void Services_end_in_any_order() =>
        PackingStation(servers: 3, queueCapacity: 9)
            .At("0s").When(Arrives("A")).When(Arrives("B")).When(Arrives("C")).When(Arrives("D"))
            .Expect(Starts("A"), Starts("B"), Starts("C"))
            .At("1s").When(Ends("B")).Expect(Departs("B", sojourn: "1s"), Starts("D"))
            .At("2s").When(Ends("D")).Expect(Departs("D", sojourn: "2s"))
            .At("3s").When(Ends("C")).When(Ends("A")).Expect(Departs("C", sojourn: "3s"), Departs("A", sojourn: "3s"));

    [Fact]
    public void An_order_that_loses_patience_leaves_the_line_and_makes_room() =>
        PackingStation(servers: 1, queueCapacity: 2)
            .At("0s").When(Arrives("A")).When(Arrives("B")).When(Arrives("C")).Expect(Starts("A"))
            .At("4s").When(LosesPatience("B")).Expect(Reneges("B")).ExpectCounts(waiting: 1, inService: 1)
            .At("5s").When(Arrives("D")).ExpectNothing()
            .At("6s").When(Ends("A")).Expect(Departs("A", sojourn: "6s"), Starts("C"))
            .At("7s").When(Ends("C")).Expect(Departs("C", sojourn: "7s"), Starts("D"));

    [Fact]
    public void An_order_in_the_middle_of_the_line_can_leave_it() =>
        PackingStation(servers: 1, queueCapacity: 9)
            .At("0s").When(Arrives("A")).When(Arrives("B")).When(Arrives("C")).When(Arrives("D")).Expect(Starts("A"))
            .At("1s").When(LosesPatience("C")).Expect(Reneges("C")).ExpectCounts(waiting: 2, inService: 1)
            .At("2s").When(LosesPatience("C")).ExpectNothing().ExpectCounts(waiting: 2, inService: 1)
            .At("3s").When(Ends("A")).Expect(Departs("A", sojourn: "3s"), Starts("B"))
            .At("4s").When(Ends("B")).Expect(Departs("B", sojourn: "4s"), Starts("D"))
            .At("5s").When(Ends("D")).Expect(Departs("D", sojourn: "5s"))
            .ExpectCounts(waiting: 0, inService: 0);

    [Fact]
    public void An_order_in_service_does_not_lose_patience()
    {
        var station = new Station<string>("packing", servers: 1, queueCapacity: 9);
        station.Arrive("A", Clock.Of("9s"), SimTime.Zero, out _, out var ticket);
        station.TryRenege(ticket, Clock.At("1s")).ShouldBeFalse();
        station.Arrive("B", Clock.Of("9s"), Clock.At("2s"), out _, out _);
        station.TryRenege(ticket, Clock.At("3s")).ShouldBeFalse();
        (station.QueueLength, station.InServiceCount).ShouldBe((1, 1));
    }

    [Fact]
    public void When_a_shift_ends_services_under_way_are_finished_and_no_other_begins() =>
        PackingStation(servers: 2, queueCapacity: 9)
            .At("0s").When(Arrives("A")).When(Arrives("B")).When(Arrives("C")).When(Arrives("D")).Expect(Starts("A"), Starts("B"))
            .At("1s").When(ServersBecome(1)).ExpectNothing().ExpectCounts(waiting: 2, inService: 2)
            .At("2s").When(Ends("A")).Expect(Departs("A", sojourn: "2s"))
            .At("3s").When(Ends("B")).Expect(Departs("B", sojourn: "3s"), Starts("C"))
            .At("4s").When(ServersBecome(0)).ExpectNothing()
            .At("5s").When(Ends("C")).Expect(Departs("C", sojourn: "5s"))
            .At("9s").When(Arrives("E")).ExpectNothing().ExpectCounts(waiting: 2, inService: 0);

    [Fact]
    public void When_a_shift_begins_the_line_moves_up() =>
        PackingStation(servers: 0, queueCapacity: 9)
            .At("0s").When(Arrives("A")).When(Arrives("B")).When(Arrives("C")).ExpectNothing()
            .At("8s").When(ServersBecome(2)).Expect(Starts("A"), Starts("B"))
            .At("9s").When(ServersBecome(3)).Expect(Starts("C"));

    [Fact]
    public void The_head_of_the_line_has_waited_longest() =>
        PackingStation(servers: 1, queueCapacity: 9)
            .At("0s").When(Arrives("A")).Expect(Starts("A")).ExpectHeadWait("0s")
            .At("2s").When(Arrives("B")).ExpectNothing().ExpectHeadWait("0s")
            .At("3s").When(Arrives("C")).ExpectNothing().ExpectHeadWait("1s")
            .At("7s").ExpectHeadWait("5s").When(LosesPatience("B")).Expect(Reneges("B")).ExpectHeadWait("4s")
            .At("8s").When(LosesPatience("C")).Expect(Reneges("C")).ExpectHeadWait("0s");

    [Fact]
    public void A_service_ends_once()
    {
        var station = new Station<string>("packing", servers: 1, queueCapacity: 9);
        station.Arrive("A", Clock.Of("1s"), SimTime.Zero, out var service, out _);
        station.Complete(service.Slot, Clock.At("1s"));
        Should.Throw<InvariantViolationException>(() => station.Complete(service.Slot, Clock.At("2s")));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Servers_and_places_are_not_negative(int servers, int queueCapacity) =>
        Should.Throw<OptionRejectedException>(() => new Station<string>("packing", servers, queueCapacity));
}
