using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

/// <summary>Distributions of counts: sizes of batches and demands, ranks in a catalogue.</summary>
public sealed class CountsSpec
{
    [Theory]
    [InlineData(3, 2, 0.42319008112684353)]
    [InlineData(3, 5, 0.9160820579686966)]
    [InlineData(10, 5, 0.06708596287903178)]
    [InlineData(10, 15, 0.9512595966960213)]
    public void The_shares_of_poisson_are_those_of_the_tables(double mean, int count, double share) =>
        Poisson.WithMean(mean).Cumulative(count).ShouldBe(share, tolerance: 1e-15);

    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.3)]
    [InlineData(42)]
    [InlineData(777.7)]
    [InlineData(1_000_000)]
    public void The_shares_of_poisson_are_incomplete_gamma_functions(double mean)
    {
        var demand = Poisson.WithMean(mean);
        for (var deviations = -6; deviations <= 6; deviations++)
        {
            var count = Math.Floor(mean + deviations * Math.Sqrt(mean));
            if (count < 0)
                continue;
            var share = IncompleteGamma.Upper(count + 1, mean);
            demand.Cumulative(count).ShouldBe(share, tolerance: 1e-11 * share);
        }
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(250)]
    public void A_count_is_drawn_as_often_as_the_law_says(double mean)
    {
        var demand = Poisson.WithMean(mean);
        for (var power = 2; power <= 50; power++)
        {
            var far = demand.Quantile(1 - Math.ScaleB(1, -power));
            IncompleteGamma.Lower(far + 1, mean).ShouldBeLessThanOrEqualTo(Math.ScaleB(1.0000001, -power));
            if (far > 0)
                IncompleteGamma.Lower(far, mean).ShouldBeGreaterThan(Math.ScaleB(0.9999999, -power));
        }
    }

    [Fact]
    public void Counts_without_bound_have_an_infinite_last_quantile()
    {
        (Poisson.WithMean(3).Quantile(0), Poisson.WithMean(3).Quantile(1)).ShouldBe((0, double.PositiveInfinity));
        (Geometric.WithMean(3).Quantile(0), Geometric.WithMean(3).Quantile(1)).ShouldBe((1, double.PositiveInfinity));
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.4375)]
    [InlineData(3, 0.578125)]
    public void A_batch_goes_on_with_the_same_chance_after_each_order(int size, double share)
    {
        var batch = Geometric.WithMean(4);
        batch.Cumulative(size).ShouldBe(share, tolerance: 1e-15);
        batch.Quantile(share - 1e-9).ShouldBe(size);
        batch.Quantile(share + 1e-9).ShouldBe(size + 1);
    }

    [Theory]
    [InlineData(10, 1, 2.9289682539682538)]
    [InlineData(1000, 1, 7.485470860550345)]
    [InlineData(1_000_000, 1.2, 5.276103800485516)]
    [InlineData(5, 0, 5)]
    public void The_chance_of_the_first_rank_is_one_over_the_generalised_harmonic_number(
        int count, double exponent, double harmonic)
    {
        var item = Zipf.WithCountAndExponent(count, exponent);
        item.Cumulative(1).ShouldBe(1 / harmonic, tolerance: 1e-13 / harmonic);
        item.Cumulative(count).ShouldBe(1);
    }

    [Theory]
    [InlineData(1000, 1, 133.59213049244016)]
    [InlineData(1_000_000, 1.2, 14948.334731342438)]
    public void The_mean_rank_is_a_quotient_of_harmonic_numbers(int count, double exponent, double mean) =>
        Zipf.WithCountAndExponent(count, exponent).Mean.ShouldBe(mean, tolerance: 1e-12 * mean);

    [Fact]
    public void Without_an_exponent_all_ranks_are_alike()
    {
        var die = Zipf.WithCountAndExponent(count: 6, exponent: 0);
        die.Mean.ShouldBe(3.5, tolerance: 1e-15);
        die.Variance.ShouldBe(35 / 12.0, tolerance: 1e-14);
        die.Quantile(0.5).ShouldBe(3);
        die.Quantile(0.51).ShouldBe(4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Never_and_always_are_exact(double probability)
    {
        var happens = Bernoulli.WithProbability(probability);
        for (var entity = 0; entity < 1000; entity++)
        {
            var stream = new Streams(seed: 3, replication: 0).For(Purpose.Named("coin"), entity);
            happens.Sample(ref stream).ShouldBe(probability);
        }
        (happens.Quantile(0), happens.Quantile(1)).ShouldBe((probability, probability));
    }

    [Fact]
    public void A_higher_chance_never_undoes_a_yes()
    {
        var (less, more) = (Bernoulli.WithProbability(0.3), Bernoulli.WithProbability(0.31));
        foreach (var unit in Enumerable.Range(1, 999).Select(index => index / 1000.0))
            more.Quantile(unit).ShouldBeGreaterThanOrEqualTo(less.Quantile(unit));
    }
}
