using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class BatchMM1Spec
{
    [Theory]
    [InlineData(0.1, 5, 1, 0.5, 3, 6)]
    [InlineData(0.01, 80, 1, 0.8, 162, 202.5)]
    public void Fixed_batches_are_as_published(
        double batchRate, int batchSize, double serviceRate, double busy, double inSystem, double sojourn)
    {
        var queue = BatchMM1.OfFixedSize(batchRate, batchSize, serviceRate);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
        queue.WaitingTimeMean.ShouldBePublished(sojourn - 1 / serviceRate);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_what_its_states_add_up_to(int number)
    {
        var chance = new Chance(number);
        double[] weights = [0, .. Enumerable.Range(0, chance.Count(1, 6)).Select(_ => chance.Between(0, 1))];
        double[] sizes = [.. weights.Select(weight => weight / weights.Sum())]; // P(X = index)
        var mean = sizes.Select((share, size) => share * size).Sum();
        var square = sizes.Select((share, size) => share * size * size).Sum();
        var batchRate = chance.Between(0.1, 0.8) / mean;
        var queue = BatchMM1.Of(batchRate, mean, square, serviceRate: 1);
        queue.NumberInSystemMean.ShouldAgree(NumberInSystem(batchRate, sizes), relative: 1e-9);
        queue.QueueLengthMean.ShouldAgree(queue.NumberInSystemMean - queue.UtilisationRatio, relative: 1e-9);
    }

    [Fact]
    public void Batches_of_one_make_it_M_M_1()
    {
        var (batches, single) = (BatchMM1.OfFixedSize(batchRate: 0.7, batchSize: 1, serviceRate: 1), MM1.Of(0.7, 1));
        batches.NumberInSystemMean.ShouldAgree(single.NumberInSystemMean);
        batches.WaitingTimeMean.ShouldAgree(single.WaitingTimeMean);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => BatchMM1.OfFixedSize(0.2, batchSize: 5, serviceRate: 1)).Found.ShouldBe("1");
        Should.Throw<OptionRejectedException>(() => BatchMM1.Of(0.1, batchSizeMean: 0.5, batchSizeMeanSquare: 1, serviceRate: 1)).Option
            .ShouldBe("batchSizeMean");
        Should.Throw<OptionRejectedException>(() => BatchMM1.Of(0.1, batchSizeMean: 3, batchSizeMeanSquare: 8, serviceRate: 1)).Option
            .ShouldBe("batchSizeMeanSquare");
    }

    /// <summary>Up-steps over a level balance down-steps: p(n + 1) μ = λ Σ p(i) P(X > n - i).</summary>
    private static double NumberInSystem(double batchRate, double[] sizes)
    {
        double[] larger = [.. sizes.Select((_, size) => sizes.Skip(size + 1).Sum())];
        var states = new double[3000];
        states[0] = 1;
        for (var level = 0; level + 1 < states.Length; level++)
        {
            for (var below = 0; below < larger.Length && below <= level; below++)
                states[level + 1] += batchRate * states[level - below] * larger[below];
        }
        return states.Select((state, count) => count * state).Sum() / states.Sum();
    }
}
