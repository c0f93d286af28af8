using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class ConstantContract() : InverseTransformContract<Constant>(Constant.Of(5));

public sealed class ExponentialContract() : InverseTransformContract<Exponential>(Exponential.WithMean(4));

public sealed class UniformContract() : InverseTransformContract<Uniform>(Uniform.Between(min: 2, max: 6));

public sealed class TriangularContract()
    : InverseTransformContract<Triangular>(Triangular.Of(min: 1, mode: 2, max: 6));

public sealed class TriangularWithItsModeAtTheEndContract()
    : InverseTransformContract<Triangular>(Triangular.Of(min: 1, mode: 6, max: 6));

public sealed class NormalContract() : InverseTransformContract<Normal>(Normal.Of(mean: 3, standardDeviation: 2));

public sealed class LognormalContract()
    : InverseTransformContract<Lognormal>(Lognormal.WithMeanAndCv(mean: 4, cv: 0.6));

public sealed class LognormalWithoutSpreadContract()
    : InverseTransformContract<Lognormal>(Lognormal.WithMeanAndCv(mean: 4, cv: 0));

public sealed class EarlyDeathsContract()
    : InverseTransformContract<Weibull>(Weibull.WithShapeAndScale(shape: 0.8, scale: 3));

public sealed class WearContract() : InverseTransformContract<Weibull>(Weibull.WithShapeAndScale(shape: 2.5, scale: 3));

public sealed class EmpiricalContract()
    : InverseTransformContract<Empirical>(Empirical.FromQuantiles([(0, 1), (0.5, 2), (0.7, 2), (0.95, 6), (1, 20)]));

public sealed class GammaContract() : InverseTransformContract<Gamma>(Gamma.WithMeanAndCv(mean: 4, cv: 0.6));

public sealed class GammaOfSmallShapeContract()
    : InverseTransformContract<Gamma>(Gamma.WithShapeAndMean(shape: 0.4, mean: 3));

public sealed class ErlangContract() : InverseTransformContract<Erlang>(Erlang.WithStagesAndMean(stages: 3, mean: 4));

public sealed class HyperexponentialContract() : DistributionContract<Hyperexponential>(
    Hyperexponential.Of([(Share: 0.7, Mean: 1), (Share: 0.2, Mean: 4), (Share: 0.1, Mean: 9)]), strataCount: 20_000);

public sealed class BalancedMeansContract()
    : DistributionContract<Hyperexponential>(
        Hyperexponential.WithBalancedMeans(mean: 4, cv: 1.5), strataCount: 20_000);

public sealed class ParetoContract() : InverseTransformContract<Pareto>(Pareto.WithShapeAndMin(shape: 6, min: 2));

public sealed class FoldedNormalContract()
    : InverseTransformContract<FoldedNormal>(FoldedNormal.Of(mean: 2, standardDeviation: 1.5));

public sealed class HalfNormalContract()
    : InverseTransformContract<FoldedNormal>(FoldedNormal.Of(mean: 0, standardDeviation: 3));

public sealed class HardlyFoldedNormalContract()
    : InverseTransformContract<FoldedNormal>(FoldedNormal.Of(mean: -40, standardDeviation: 2));

public sealed class FoldedNormalWithoutSpreadContract()
    : InverseTransformContract<FoldedNormal>(FoldedNormal.Of(mean: -4, standardDeviation: 0));

public sealed class ScaledContract() : DistributionContract<Scaled>(Scaled.By(Exponential.WithMean(4), factor: 2.5));

public sealed class MixtureContract() : DistributionContract<Mixture>(
    Mixture.Of([(0.6, Uniform.Between(min: 1, max: 3)), (0.3, Constant.Of(2)), (0.1, Exponential.WithMean(5))]),
    strataCount: 20_000);

public sealed class MixtureOfMixturesContract() : DistributionContract<Mixture>(
    Mixture.Of([(0.5, Normal.Of(mean: -3, standardDeviation: 1)), (0.5, Hyperexponential.WithBalancedMeans(2, 1.2))]),
    strataCount: 20_000);

public sealed class DiscreteContract()
    : InverseTransformContract<Discrete>(Discrete.Of([(0.2, 6), (0.5, 1), (0.3, -2.5)]));

public sealed class BernoulliContract() : InverseTransformContract<Bernoulli>(Bernoulli.WithProbability(0.3));

public sealed class CertainSuccessContract() : InverseTransformContract<Bernoulli>(Bernoulli.WithProbability(1));

public sealed class RarePoissonContract() : InverseTransformContract<Poisson>(Poisson.WithMean(0.7));

public sealed class PoissonContract() : InverseTransformContract<Poisson>(Poisson.WithMean(250));

public sealed class GeometricContract() : InverseTransformContract<Geometric>(Geometric.WithMean(3.5));

public sealed class GeometricWithoutSpreadContract() : InverseTransformContract<Geometric>(Geometric.WithMean(1));

public sealed class ZipfContract()
    : InverseTransformContract<Zipf>(Zipf.WithCountAndExponent(count: 500, exponent: 0.9));
