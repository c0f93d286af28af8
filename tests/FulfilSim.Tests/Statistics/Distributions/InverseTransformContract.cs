using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

/// <summary>What distributions promise whose samples are quantiles of uniform numbers: nearly all do.</summary>
public abstract class InverseTransformContract<T>(T distribution) : DistributionContract<T>(distribution)
    where T : Distribution, IDistribution<T>
{
    private readonly T _distribution = distribution;

    [Fact]
    public void A_sample_is_the_quantile_of_its_uniform_number()
    {
        for (var entity = 0; entity < 1000; entity++)
        {
            var (stream, same) = (Stream(entity), Stream(entity));
            var expected = _distribution.Quantile(same.NextUnit());
            _distribution.Sample(ref stream).ShouldBe(expected, tolerance: 1e-9 * Math.Abs(expected) + 1e-12);
        }
    }
}
