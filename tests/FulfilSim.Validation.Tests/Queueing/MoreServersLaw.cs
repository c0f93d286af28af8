using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Queueing;

/// <summary>Under common random numbers one more server never makes anybody wait longer (Kiefer and Wolfowitz 1955).</summary>
public sealed class MoreServersLaw
{
    private const long Jobs = 20_000;

    [Fact]
    public void One_more_server_never_makes_anybody_wait_longer()
    {
        for (var servers = 2; servers < 6; servers++)
        {
            var (fewer, more) = (WaitsWith(servers), WaitsWith(servers + 1));
            fewer.Zip(more, (before, after) => after <= before).ShouldNotContain(false);
            more.Sum().ShouldBeLessThan(fewer.Sum());
        }
    }

    private static IReadOnlyList<long> WaitsWith(int servers) => PoissonStation.Played(
        arrivalRatePerSecond: 1.9, Lognormal.WithMeanAndCv(mean: 1, cv: 1.2), servers, int.MaxValue, Jobs, replication: 0).Waits;
}
