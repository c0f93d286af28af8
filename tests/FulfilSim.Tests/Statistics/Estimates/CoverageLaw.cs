using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

/// <summary>An interval at 95 % holds the truth in about 95 of 100 experiments.</summary>
public sealed class CoverageLaw
{
    private const int Experiments = 2000;
    private static readonly Distribution Noise = Normal.Of(mean: 3, standardDeviation: 2);
    private static readonly Distribution Size = Uniform.Between(min: 50, max: 150);

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public void The_mean_of_replications_is_covered(int replications) =>
        ShareOf(experiment => Holds(3, Estimate.FromReplications("x", "s", Means(experiment, replications))))
            .ShouldBeInRange(0.93, 0.97);

    [Fact]
    public void A_ratio_of_totals_is_covered() =>
        ShareOf(experiment =>
        {
            var (failed, submitted) = Counts(experiment, replications: 20, failureRate: 0.1);
            return Holds(0.1, Ratios.Jackknife("failure rate", failed, submitted));
        }).ShouldBeInRange(0.93, 0.97);

    [Fact]
    public void Five_simultaneous_differences_are_covered_together() =>
        ShareOf(experiment => Enumerable.Range(1, 5).All(arm =>
        {
            var reference = Means(experiment, replications: 15);
            var other = Means(experiment + arm * Experiments, replications: 15);
            return Holds(0, PairedDifference.Of("x", "s", other, reference, 0.95, simultaneousCount: 5).Difference);
        })).ShouldBeInRange(0.945, 0.99);

    [Fact]
    public void Arms_that_do_not_differ_in_truth_are_seldom_told_apart() =>
        ShareOf(experiment =>
        {
            var (failed, submitted) = Counts(experiment, replications: 20, failureRate: 0.1);
            var (otherFailed, otherSubmitted) = Counts(experiment + Experiments, replications: 20, failureRate: 0.1);
            var difference = PairedDifference.OfRatios("x", "", otherFailed, otherSubmitted, failed, submitted);
            return difference.Conclusion == Conclusion.Inconclusive;
        }).ShouldBeInRange(0.93, 0.97);

    private static double ShareOf(Func<int, bool> covers) =>
        Enumerable.Range(0, Experiments).Count(covers) / (double)Experiments;

    private static bool Holds(double truth, Estimate estimate) => estimate.Lower <= truth && truth <= estimate.Upper;

    private static RandomStream Stream(int experiment) =>
        new Streams(seed: 77, replication: 0).For(Purpose.Named("coverage"), experiment);

    private static double[] Means(int experiment, int replications)
    {
        var stream = Stream(experiment);
        return [.. Enumerable.Range(0, replications).Select(_ => Noise.Sample(ref stream))];
    }

    private static (double[] Failed, double[] Submitted) Counts(int experiment, int replications, double failureRate)
    {
        var stream = Stream(experiment);
        double[] submitted = [.. Enumerable.Range(0, replications).Select(_ => Math.Round(Size.Sample(ref stream)))];
        double[] failed = [.. submitted.Select(size => (double)FailuresAmong(size, failureRate, ref stream))];
        return (failed, submitted);
    }

    private static int FailuresAmong(double size, double failureRate, ref RandomStream stream)
    {
        var failures = 0;
        for (var order = 0; order < size; order++)
            failures += stream.NextChance(failureRate) ? 1 : 0;
        return failures;
    }
}
