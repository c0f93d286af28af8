using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

/// <summary>Neighbours that resemble each other.</summary>
public sealed class VonNeumannRatioSpec
{
    private const double FalseAlarmRatio = 0.05;

    /// <summary>1, 2, 3: Σ d² = 2, Σ (x - mean)² = 2, C = 1 - 2 / 4.</summary>
    [Fact]
    public void The_ratio_is_the_one_of_its_formula() => VonNeumannRatio.CorrelationOf([1, 2, 3]).ShouldBe(0.5, 1e-15);

    [Fact]
    public void Independent_values_are_accused_as_often_as_stated()
    {
        var accused = Enumerable.Range(0, 4000).Count(trial => VonNeumannRatio.IsCorrelated(Sequence(trial, memory: 0, count: 30), FalseAlarmRatio));
        ((double)accused / 4000).ShouldBe(FalseAlarmRatio, 0.014); // four standard errors
    }

    [Fact]
    public void Values_with_a_memory_are_found_out() =>
        Enumerable.Range(0, 200).Count(trial => VonNeumannRatio.IsCorrelated(Sequence(trial, memory: 0.7, count: 60), FalseAlarmRatio))
            .ShouldBeGreaterThan(195);

    [Fact]
    public void Values_that_swing_are_not_accused_of_resembling_each_other() =>
        VonNeumannRatio.IsCorrelated([.. Enumerable.Range(0, 50).Select(index => index % 2 == 0 ? 1.0 : -1)], FalseAlarmRatio).ShouldBeFalse();

    [Theory]
    [InlineData(7)]
    [InlineData(1)]
    public void Few_values_say_nothing(int count) =>
        VonNeumannRatio.IsCorrelated([.. Enumerable.Range(0, count).Select(index => (double)index)], FalseAlarmRatio).ShouldBeFalse();

    [Fact]
    public void Equal_values_say_nothing() => VonNeumannRatio.IsCorrelated([.. Enumerable.Repeat(3.0, 50)], FalseAlarmRatio).ShouldBeFalse();

    /// <summary>x_{i+1} = memory x_i + noise.</summary>
    private static double[] Sequence(int trial, double memory, int count)
    {
        var stream = new Streams(11, trial).For(Purpose.Named("von Neumann"), 0);
        var values = new double[count];
        for (var index = 0; index < count; index++)
            values[index] = (index == 0 ? 0 : memory * values[index - 1]) + Gaussian.Quantile(stream.NextOpenUnit());
        return values;
    }
}
