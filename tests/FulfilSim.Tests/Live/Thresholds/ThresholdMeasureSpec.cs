using FulfilSim.Experiments.Objectives;
using FulfilSim.Live.Thresholds;

namespace FulfilSim.Tests.Live.Thresholds;

public sealed class ThresholdMeasureSpec
{
    private static readonly string[] Steps = ["place", "p99.9", "read.status"];

    [Theory]
    [InlineData("failureRate", BoundKind.Share)]
    [InlineData("shedRate", BoundKind.Share)]
    [InlineData("errorRate", BoundKind.Share)]
    [InlineData("throughput", BoundKind.Rate)]
    [InlineData("acknowledgement.p50", BoundKind.Duration)]
    [InlineData("confirmation.p99.9", BoundKind.Duration)]
    [InlineData("requests.mean", BoundKind.Duration)]
    [InlineData("steps.place.max", BoundKind.Duration)]
    [InlineData("steps.p99.9.p95", BoundKind.Duration)]
    [InlineData("steps.read.status.p90", BoundKind.Duration)]
    public void A_measure_is_found_by_its_name(string name, BoundKind kind) =>
        (ThresholdMeasure.Find(name, Steps)?.Name, ThresholdMeasure.Find(name, Steps)?.Kind).ShouldBe((name, kind));

    [Theory]
    [InlineData("")]
    [InlineData("failurerate")]
    [InlineData("failureRate.p99")]
    [InlineData("acknowledgement")]
    [InlineData("acknowledgement.p98")]
    [InlineData("steps.nowhere.p99")]
    [InlineData("steps.place")]
    [InlineData("steps..p99")]
    [InlineData("place.p99")]
    public void Other_names_are_no_measures(string name) => ThresholdMeasure.Find(name, Steps).ShouldBeNull();

    [Fact]
    public void Every_measure_that_messages_name_is_one() =>
        ThresholdMeasure.NamesWith(Steps).ShouldAllBe(name => ThresholdMeasure.Find(name, Steps) != null);

    [Theory]
    [InlineData("failureRate", "2%", 0.02)]
    [InlineData("failureRate", "0.5%", 0.005)]
    [InlineData("throughput", "40/s", 40.0)]
    [InlineData("throughput", "90/min", 1.5)]
    [InlineData("requests.p99", "300ms", 0.3)]
    [InlineData("requests.p99", "1.5min", 90.0)]
    public void A_bound_is_of_the_measures_kind(string measure, string text, double bound) =>
        ThresholdMeasure.Find(measure, Steps)!.BoundOf(text)!.Value.ShouldBe(bound, tolerance: 1e-12);

    [Theory]
    [InlineData("failureRate", "300ms")]
    [InlineData("failureRate", "101%")]
    [InlineData("failureRate", "0.02")]
    [InlineData("failureRate", "-1%")]
    [InlineData("failureRate", "NaN%")]
    [InlineData("throughput", "40")]
    [InlineData("throughput", "40/week")]
    [InlineData("requests.p99", "2%")]
    [InlineData("requests.p99", "1e9s")]
    [InlineData("requests.p99", "99999999999999999999999999999999s")]
    [InlineData("requests.p99", "")]
    public void Other_texts_are_no_bounds(string measure, string text) => ThresholdMeasure.Find(measure, Steps)!.BoundOf(text).ShouldBeNull();
}
