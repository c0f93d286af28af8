using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Tandem;

/// <summary>
/// The tandem written by hand: one loop over one heap of structs, no actors, no messages, no digest; the same streams and
/// the same statistics. The yardstick of the kernel. Frozen: a faster yardstick is a new one.
/// </summary>
internal static class BareLoop
{
    public static (long Orders, double MeanSojournSeconds, long Checksum) Run(long orders)
    {
        var streams = new Streams(seed: 1, replication: 0);
        var arrivals = Purpose.Named("arrivals:buyers");
        var leaving = Purpose.Named("failure:s2");
        var stations = TandemNetwork.Stations
            .Select((station, index) => new BareStation(station.Servers, station.MeanSeconds, $"s{index + 1}"))
            .ToArray();
        var heap = new BareHeap();
        var sojourn = new DurationHistogram();
        var end = TimeSpan.FromSeconds(orders / TandemNetwork.ArrivalsPerSecond).Ticks;
        long sequence = 0, order = 0, arrival = 0;
        ScheduleArrival(0);
        while (heap.Count > 0 && heap.Head.Due <= end)
        {
            var current = heap.Pop();
            if (current.Station < 0)
            {
                Enter(0, order++, current.Due, current.Due);
                ScheduleArrival(current.Due);
                continue;
            }
            var station = stations[current.Station];
            var (done, calledAt) = station.Complete(current.Slot, current.Due);
            if (station.TryBegin(current.Due, out var slot, out var work))
                heap.Push(new(current.Due + work, sequence++, current.Station, slot));
            if (current.Station == stations.Length - 1)
                sojourn.Add(current.Due - calledAt);
            else if (current.Station != 1 || !Leaves(done))
                Enter(current.Station + 1, done, calledAt, current.Due);
        }
        return (order, (double)sojourn.Sum / sojourn.Count / TimeSpan.TicksPerSecond, stations.Sum(station => station.Checksum));

        void ScheduleArrival(long now)
        {
            var stream = streams.For(arrivals, ++arrival);
            var gap = TimeSpan.FromSeconds(-Elementary.Log(1 - stream.NextUnit()) / TandemNetwork.ArrivalsPerSecond).Ticks;
            if (now + gap < end)
                heap.Push(new(now + gap, sequence++, -1, 0));
        }

        void Enter(int station, long entering, long calledAt, long now)
        {
            if (stations[station].Arrive(entering, calledAt, now, streams, out var slot, out var work))
                heap.Push(new(now + work, sequence++, station, slot));
        }

        bool Leaves(long done) => streams.For(leaving, done).NextChance(TandemNetwork.LeaveRatio);
    }
}
