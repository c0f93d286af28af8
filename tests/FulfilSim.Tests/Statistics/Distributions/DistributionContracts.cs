using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class ConstantContract() : DistributionContract<Constant>(Constant.Of(5));

public sealed class ExponentialContract() : DistributionContract<Exponential>(Exponential.WithMean(4));

public sealed class UniformContract() : DistributionContract<Uniform>(Uniform.Between(min: 2, max: 6));

public sealed class TriangularContract()
    : DistributionContract<Triangular>(Triangular.Of(min: 1, mode: 2, max: 6));

public sealed class TriangularWithItsModeAtTheEndContract()
    : DistributionContract<Triangular>(Triangular.Of(min: 1, mode: 6, max: 6));

public sealed class NormalContract() : DistributionContract<Normal>(Normal.Of(mean: 3, standardDeviation: 2));

public sealed class LognormalContract() : DistributionContract<Lognormal>(Lognormal.WithMeanAndCv(mean: 4, cv: 0.6));

public sealed class LognormalWithoutSpreadContract()
    : DistributionContract<Lognormal>(Lognormal.WithMeanAndCv(mean: 4, cv: 0));

public sealed class EarlyDeathsContract()
    : DistributionContract<Weibull>(Weibull.WithShapeAndScale(shape: 0.8, scale: 3));

public sealed class WearContract() : DistributionContract<Weibull>(Weibull.WithShapeAndScale(shape: 2.5, scale: 3));

public sealed class EmpiricalContract()
    : DistributionContract<Empirical>(Empirical.FromQuantiles([(0, 1), (0.5, 2), (0.7, 2), (0.95, 6), (1, 20)]));
