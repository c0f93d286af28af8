using FulfilSim.Experiments.Networks;

namespace FulfilSim.Tests.Experiments.Networks;

public sealed class MeasurePathSpec
{
    [Theory]
    [InlineData("stations.desk.waiting.p99", "stations", "desk", "waiting.p99")]
    [InlineData("sources.calls.goodput", "sources", "calls", "goodput")]
    [InlineData("customers", "", "", "customers")]
    [InlineData("a.b", "", "", "a.b")]
    public void A_path_is_a_group_a_place_and_a_quantity(string path, string group, string place, string quantity) =>
        MeasurePath.Parse(path).ShouldBe(new MeasurePath(group, place, quantity));

    [Theory]
    [InlineData("stations.desk.waiting.mean", "s")]
    [InlineData("stations.desk.sojourn.p99", "s")]
    [InlineData("sources.calls.sojourn.max", "s")]
    [InlineData("sources.calls.lastSuccess", "s")]
    [InlineData("stockPoints.shelf.backorderDelay.mean", "s")]
    [InlineData("stations.desk.waiting.variance", "s²")]
    [InlineData("stations.desk.numberInSystem.variance", "")]
    [InlineData("stations.desk.throughput", "1/s")]
    [InlineData("sources.calls.windows.spike.goodput", "1/s")]
    [InlineData("stations.desk.queueLength.mean", "")]
    [InlineData("sources.calls.attemptsPerCustomer", "")]
    public void The_unit_of_a_measure_follows_from_its_path(string path, string unit) => MeasurePath.UnitOf(path).ShouldBe(unit);

    [Theory]
    [InlineData("stations.desk.waiting.above.1s", MeasureUnit.Ratio)]
    [InlineData("stations.desk.numberInSystem.above.10", MeasureUnit.Ratio)]
    [InlineData("stations.desk.numberInSystem.at.9h", MeasureUnit.Plain)]
    [InlineData("stations.desk.utilisation", MeasureUnit.Ratio)]
    [InlineData("stations.desk.waitedRatioOfAll", MeasureUnit.Ratio)]
    [InlineData("stations.desk.waitingOfAllWaiters.mean", MeasureUnit.Seconds)]
    [InlineData("sources.calls.windows.spike.successRatio", MeasureUnit.Ratio)]
    [InlineData("stockPoints.shelf.fillRate", MeasureUnit.Ratio)]
    public void Shares_are_told_from_counts(string path, MeasureUnit unit) => MeasurePath.Parse(path).Unit.ShouldBe(unit);
}
