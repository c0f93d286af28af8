using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Validation.Tests.Queueing;

/// <summary>Kernel, streams and stations together give what closed forms give: covered by 99.9 % intervals, at a fixed seed.</summary>
public sealed class QueueingTheory
{
    private const int Replications = 20;
    private const long Jobs = 50_000;
    private const int Endless = int.MaxValue;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.7)]
    [InlineData(3, 2.4)]
    [InlineData(8, 6.0)]
    public void Many_servers_wait_as_Erlang_says(int servers, double load)
    {
        var replications = Played(load, Exponential.WithMean(1), servers, Endless);
        var theory = MMc.Of(arrivalRate: load, serviceRate: 1, servers);
        Covers("waiting time", replications, MeanWaitSeconds, theory.WaitingTimeMean);
        Covers("sojourn time", replications, MeanSojournSeconds, theory.SojournTimeMean);
        Covers("share that waits", replications, totals => (double)totals.Waited / totals.Waiting.Count, theory.WaitProbability);
        Covers("utilisation", replications, totals => (double)totals.BusyIntegral / (double)totals.ServerIntegral, load / servers);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(4, 3.0)]
    public void Without_a_queue_as_many_are_refused_as_Erlang_says(int servers, double load) =>
        Covers(
            "share refused",
            Played(load, Exponential.WithMean(1), servers, queueCapacity: 0),
            totals => totals.Refused / (double)Jobs,
            ErlangLoss.Of(load, servers).RefusedProbability);

    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(0.6, 1.5)]
    public void One_server_with_any_service_time_waits_as_Pollaczek_and_Khinchine_say(double load, double cv) =>
        Covers(
            "waiting time",
            Played(load, Lognormal.WithMeanAndCv(mean: 1, cv), servers: 1, Endless),
            MeanWaitSeconds,
            MG1.Of(load, Moments.OfLognormal(mean: 1, cv)).WaitingTimeMean);

    private static double MeanWaitSeconds(StationTotals totals) =>
        (double)totals.Waiting.Sum / totals.Waiting.Count / TimeSpan.TicksPerSecond;

    private static double MeanSojournSeconds(StationTotals totals) =>
        (double)totals.Sojourn.Sum / totals.Sojourn.Count / TimeSpan.TicksPerSecond;

    private static void Covers(string quantity, IEnumerable<StationTotals> replications, Func<StationTotals, double> measure, double truth)
    {
        var estimate = Estimate.FromReplications(quantity, "", [.. replications.Select(measure)], confidenceLevel: 0.999);
        truth.ShouldBeInRange(estimate.Lower, estimate.Upper, $"{estimate} against {truth} in theory");
        estimate.HalfWidth.ShouldBeLessThan(0.1 * truth, $"{estimate} says too little");
    }

    private static List<StationTotals> Played(double rate, Distribution serviceTime, int servers, int queueCapacity) =>
    [
        .. Enumerable.Range(0, Replications)
            .Select(replication => PoissonStation.Played(rate, serviceTime, servers, queueCapacity, Jobs, replication).Totals),
    ];
}
