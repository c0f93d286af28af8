using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Objectives;

public sealed class ObjectiveJudgeSpec
{
    [Theory]
    [InlineData(0.05, ObjectiveVerdict.Met)]
    [InlineData(0.0201, ObjectiveVerdict.Inconclusive)]
    [InlineData(0.01, ObjectiveVerdict.Missed)]
    public void A_mean_is_met_only_when_its_limit_keeps_the_bound_and_missed_only_when_the_other_one_breaks_it(double bound, ObjectiveVerdict verdict) =>
        Judge(AtMost(bound), 0.019, 0.021, 0.0195, 0.0205, 0.02).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(0.9, ObjectiveVerdict.Met)]
    [InlineData(0.95, ObjectiveVerdict.Inconclusive)]
    [InlineData(0.99, ObjectiveVerdict.Missed)]
    public void A_lower_bound_is_judged_from_the_other_side(double bound, ObjectiveVerdict verdict) =>
        Judge(new Objective("perfectOrderRate", bound, IsAtMost: false), 0.94, 0.96, 0.945, 0.955, 0.95).Verdict.ShouldBe(verdict);

    [Fact]
    public void One_replication_tells_nothing() => Judge(AtMost(1), 0.02).Verdict.ShouldBe(ObjectiveVerdict.Inconclusive);

    /// <summary>0.95 to the power of 58 is 0.0510, to the power of 59 0.0485 (Clopper and Pearson 1934).</summary>
    [Theory]
    [InlineData(58, ObjectiveVerdict.Inconclusive)]
    [InlineData(59, ObjectiveVerdict.Met)]
    public void It_takes_59_replications_without_a_miss_to_show_95_percent_of_them(int count, ObjectiveVerdict verdict)
    {
        var result = Judge(AtMost(0.02) with { ReplicationShare = 0.95 }, [.. Enumerable.Repeat(0.01, count)]);

        result.Verdict.ShouldBe(verdict);
        result.ReplicationsToSettle.ShouldBe(verdict == ObjectiveVerdict.Met ? null : 59);
    }

    [Fact]
    public void A_share_is_missed_when_too_few_replications_keep_the_bound() =>
        Judge(AtMost(0.02) with { ReplicationShare = 0.95 }, 0.01, 0.03, 0.03, 0.03, 0.03).Verdict.ShouldBe(ObjectiveVerdict.Missed);

    [Fact]
    public void Where_there_is_nothing_to_measure_it_says_what_would_help()
    {
        var sample = ObjectiveSample.Of("failure rate", "", [double.NaN, double.NaN]);

        var result = ObjectiveJudge.Judge(AtMost(0.02) with { Window = TimeSpan.FromMinutes(5) }, sample, 0.95);

        result.Verdict.ShouldBe(ObjectiveVerdict.Inconclusive);
        result.Trouble.ShouldBe("In 2 of 2 replications no window of 5min had 10 intents: choose a longer window, or a lower intentsMin.");
    }

    [Fact]
    public void How_many_replications_would_settle_it_follows_from_the_distance_to_the_bound()
    {
        var result = Judge(AtMost(0.0205), 0.018, 0.022, 0.019, 0.021, 0.02);

        result.Verdict.ShouldBe(ObjectiveVerdict.Inconclusive);
        var needed = 5 * Math.Pow(result.Estimate!.HalfWidth / 0.0005, 2);
        result.ReplicationsToSettle.ShouldBe((int)Math.Ceiling(needed));
    }

    [Fact]
    public void Met_together_means_each_and_missed_means_one()
    {
        ObjectiveSummary.Of([ObjectiveVerdict.Met, ObjectiveVerdict.Met]).ShouldBe(ObjectiveVerdict.Met);
        ObjectiveSummary.Of([ObjectiveVerdict.Met, ObjectiveVerdict.Inconclusive]).ShouldBe(ObjectiveVerdict.Inconclusive);
        ObjectiveSummary.Of([ObjectiveVerdict.Missed, ObjectiveVerdict.Inconclusive]).ShouldBe(ObjectiveVerdict.Missed);
        ObjectiveSummary.Of(Array.Empty<ObjectiveVerdict>()).ShouldBe(ObjectiveVerdict.Met);
    }

    [Theory]
    [InlineData(0.025, BoundKind.Share, "2.5 %")]
    [InlineData(5, BoundKind.Duration, "5s")]
    [InlineData(90, BoundKind.Duration, "1.5min")]
    [InlineData(2.344, BoundKind.Duration, "2.34 s")]
    [InlineData(4.5, BoundKind.Money, "4.50 EUR")]
    [InlineData(0.95, BoundKind.Number, "0.95")]
    [InlineData(double.NaN, BoundKind.Share, "-")]
    public void Numbers_are_written_in_their_unit(double value, BoundKind kind, string text) => BoundText.Of(value, kind, "EUR").ShouldBe(text);

    [Fact]
    public void An_objective_reads_as_a_sentence() => (AtMost(0.02) with
    {
        Window = TimeSpan.FromHours(1),
        Part = new("card", "north"),
        ReplicationShare = 0.95,
    }).ToString().ShouldBe("failure rate at most 2 %, worst 1h, method card, region north, in 95 % of replications");

    private static Objective AtMost(double bound) => new("failureRate", bound, IsAtMost: true) { Kind = BoundKind.Share };

    private static ObjectiveResult Judge(Objective objective, params double[] values) =>
        ObjectiveJudge.Judge(objective, ObjectiveSample.Of("failure rate", "", values), 0.95);
}
