using FulfilSim.Actors;
using FulfilSim.Actors.Stations;

namespace FulfilSim.Tests.Actors.Stations;

public sealed class DisciplineSpec
{
    [Fact]
    public void Last_in_first_out_serves_the_youngest_in_line()
    {
        var station = Busy(QueueDiscipline.Lifo);
        Queue(station, "B", "1s");
        Queue(station, "C", "2s");
        Queue(station, "D", "3s");
        OrderOfService(station).ShouldBe(["D", "C", "B"]);
    }

    [Fact]
    public void With_priorities_the_lowest_rank_is_served_first_and_equals_in_order()
    {
        var station = Busy(QueueDiscipline.Priority);
        Queue(station, "B", "1s", rank: 2);
        Queue(station, "C", "2s", rank: 1);
        Queue(station, "D", "3s", rank: 1);
        Queue(station, "E", "4s", rank: 0);
        OrderOfService(station).ShouldBe(["E", "C", "D", "B"]);
    }

    [Fact]
    public void A_priority_that_does_not_preempt_lets_a_service_end()
    {
        var station = Busy(QueueDiscipline.Priority, rank: 9);
        station.Arrive("B", Clock.Of("1s"), Clock.At("1s"), out _, out _, rank: 0).ShouldBe(Admission.Queued);
    }

    [Fact]
    public void A_preempting_rank_takes_the_server_and_the_other_goes_on_with_what_was_left()
    {
        var station = Busy(QueueDiscipline.PreemptivePriority, rank: 1);
        station.Arrive("B", Clock.Of("2s"), Clock.At("4s"), out var urgent, out _, rank: 0).ShouldBe(Admission.Started);
        (urgent.Job, urgent.IsPreempting, urgent.ServiceTime).ShouldBe(("B", true, Clock.Of("2s")));
        station.Complete(urgent.Slot, Clock.At("6s")).ShouldBe("B");
        station.TryBegin(Clock.At("6s"), out var resumed).ShouldBeTrue();
        (resumed.Job, resumed.IsResumed, resumed.ServiceTime).ShouldBe(("A", true, Clock.Of("6s")));
    }

    [Fact]
    public void Of_two_services_the_one_that_came_last_gives_way()
    {
        var station = new Station<string>("desk", 2, 9, discipline: QueueDiscipline.PreemptivePriority);
        station.Arrive("A", Clock.Of("10s"), Clock.At("0s"), out _, out _, rank: 1);
        station.Arrive("B", Clock.Of("10s"), Clock.At("1s"), out var second, out _, rank: 1);
        station.Arrive("C", Clock.Of("10s"), Clock.At("2s"), out var urgent, out _, rank: 0);
        urgent.Slot.ShouldBe(second.Slot);
        station.QueueLength.ShouldBe(1);
    }

    [Fact]
    public void An_equal_rank_preempts_nobody()
    {
        var station = Busy(QueueDiscipline.PreemptivePriority, rank: 1);
        station.Arrive("B", Clock.Of("2s"), Clock.At("4s"), out _, out _, rank: 1).ShouldBe(Admission.Queued);
    }

    [Fact]
    public void An_interrupted_wait_is_counted_once()
    {
        var station = Busy(QueueDiscipline.PreemptivePriority, rank: 1);
        station.Arrive("B", Clock.Of("2s"), Clock.At("4s"), out var urgent, out _, rank: 0);
        station.Complete(urgent.Slot, Clock.At("6s"));
        station.TryBegin(Clock.At("6s"), out var resumed);
        station.Complete(resumed.Slot, Clock.At("12s"));
        var totals = station.Close(Clock.At("12s"));
        totals.Waiting.Count.ShouldBe(2);
        totals.TimesInSystem.ShouldBe(totals.NumberInSystemIntegral);
        totals.Sojourn.Max.ShouldBe(Clock.Of("12s"));
    }

    [Fact]
    public void CoDel_sheds_who_waited_long_once_a_whole_interval_had_no_short_wait()
    {
        var station = new Station<string>("desk", 1, 9, discipline: QueueDiscipline.CoDel);
        station.Arrive("A", Clock.Of("1s"), Clock.At("0s"), out var service, out _);
        foreach (var job in new[] { "B", "C", "D", "E" })
            Queue(station, job, "0s");
        station.Complete(service.Slot, Clock.At("0.05s"));
        Begin(station, "0.05s").ShouldBe("B"); // the first look opens an interval
        station.Complete(service.Slot, Clock.At("0.2s"));
        Begin(station, "0.2s").ShouldBe("C"); // the interval is over and its shortest wait was long
        station.Complete(service.Slot, Clock.At("0.25s"));
        station.TryBegin(Clock.At("0.25s"), out _).ShouldBeFalse();
        Shed(station).ShouldBe(["D", "E"]);
    }

    [Fact]
    public void CoDel_sheds_nobody_while_waits_are_short()
    {
        var station = new Station<string>("desk", 1, 9, discipline: QueueDiscipline.CoDel);
        station.Arrive("A", Clock.Of("1s"), Clock.At("0s"), out var service, out _);
        for (var step = 1; step < 200; step++)
        {
            var now = SimTime.At(TimeSpan.FromMilliseconds(10 * step));
            station.Arrive($"{step}", Clock.Of("1s"), now - TimeSpan.FromMilliseconds(4), out _, out _);
            station.Complete(service.Slot, now);
            station.TryBegin(now, out service).ShouldBeTrue();
        }
        Shed(station).ShouldBeEmpty();
    }

    [Fact]
    public void A_job_can_be_taken_back_from_the_line_and_from_service()
    {
        var station = new Station<string>("desk", 1, 9);
        station.Arrive("A", Clock.Of("5s"), Clock.At("0s"), out var service, out var first);
        station.Arrive("B", Clock.Of("5s"), Clock.At("0s"), out _, out var second);
        station.TryTakeBack(second, Clock.At("1s"), out var slot).ShouldBeTrue();
        slot.ShouldBe(-1);
        station.TryTakeBack(first, Clock.At("2s"), out slot).ShouldBeTrue();
        slot.ShouldBe(service.Slot);
        station.TryTakeBack(first, Clock.At("2s"), out _).ShouldBeFalse();
        station.IsEmpty.ShouldBeTrue();
        station.Close(Clock.At("3s")).Reneged.ShouldBe(2);
    }

    [Fact]
    public void A_halted_service_takes_as_much_longer_as_it_stood_still()
    {
        var station = Busy(QueueDiscipline.Fifo);
        station.Halt(0, Clock.At("4s"));
        station.Resume(0, Clock.At("9s")).ShouldBe(Clock.Of("6s"));
        station.Halt(0, Clock.At("10s"));
        station.Resume(0, Clock.At("20s")).ShouldBe(Clock.Of("5s"));
    }

    [Fact]
    public void A_restarted_log_forgets_what_was_counted_and_keeps_who_is_here()
    {
        var station = Busy(QueueDiscipline.Fifo);
        Queue(station, "B", "1s");
        station.Restart(Clock.At("5s"));
        station.Complete(0, Clock.At("7s"));
        var totals = station.Close(Clock.At("8s"));
        (totals.Arrivals, totals.Departures, totals.PresentAtStart, totals.PresentAtEnd).ShouldBe((0, 1, 2, 1));
        totals.TimesInSystem.ShouldBe(totals.NumberInSystemIntegral);
        totals.Sojourn.Max.ShouldBe(Clock.Of("7s"));
    }

    /// <summary>One server that serves A from 0 s to 10 s.</summary>
    private static Station<string> Busy(QueueDiscipline discipline, int rank = 0)
    {
        var station = new Station<string>("desk", 1, 9, discipline: discipline);
        station.Arrive("A", Clock.Of("10s"), Clock.At("0s"), out _, out _, rank).ShouldBe(Admission.Started);
        return station;
    }

    private static void Queue(Station<string> station, string job, string at, int rank = 0) =>
        station.Arrive(job, Clock.Of("1s"), Clock.At(at), out _, out _, rank).ShouldBe(Admission.Queued);

    private static string Begin(Station<string> station, string at)
    {
        station.TryBegin(Clock.At(at), out var start).ShouldBeTrue();
        return start.Job;
    }

    private static List<string> OrderOfService(Station<string> station)
    {
        var order = new List<string>();
        var slot = 0;
        for (var now = Clock.At("10s"); station.QueueLength > 0; now += Clock.Of("1s"))
        {
            station.Complete(slot, now);
            station.TryBegin(now, out var start).ShouldBeTrue();
            slot = start.Slot;
            order.Add(start.Job);
        }
        return order;
    }

    private static List<string> Shed(Station<string> station)
    {
        var shed = new List<string>();
        while (station.TryTakeShed(out var job))
            shed.Add(job);
        return shed;
    }
}
