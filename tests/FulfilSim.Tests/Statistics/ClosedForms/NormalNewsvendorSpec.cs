using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class NormalNewsvendorSpec
{
    [Theory]
    [InlineData(0.18, 0.7, 50, 8, 0.7954545455, 56.60395592743389, 1.9976051931766445)]
    [InlineData(2, 18, 120, 10, 0.9, 132.8155157, 35.09966637)]
    public void The_best_stock_is_as_published(
        double holding, double stockOut, double mean, double deviation, double critical, double stock, double cost)
    {
        var season = NormalNewsvendor.Of(holding, stockOut, mean, deviation);
        season.CriticalRatio.ShouldBePublished(critical);
        season.BestStock.ShouldBePublished(stock);
        season.BestCost.ShouldBePublished(cost);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void No_other_stock_costs_less(int number)
    {
        var chance = new Chance(number);
        var season = NormalNewsvendor.Of(
            chance.Between(0.1, 5), chance.Between(0.1, 50), chance.Between(-10, 100), chance.Between(0.5, 30));
        season.Cost(season.BestStock).ShouldAgree(season.BestCost);
        foreach (var distance in new[] { -20, -1, -0.01, 0.01, 1, 20 })
            season.Cost(season.BestStock + distance).ShouldBeGreaterThan(season.BestCost);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void A_cost_is_that_of_what_is_left_over_and_of_what_is_missing(int number)
    {
        var chance = new Chance(number);
        var season = NormalNewsvendor.Of(holdingCost: 2, stockOutCost: 7, demandMean: 50, demandDeviation: chance.Between(1, 9));
        var stock = chance.Between(30, 70);
        var (lowest, highest) = (50 - 12 * season.DemandDeviation, 50 + 12 * season.DemandDeviation);
        var leftOver = Quadrature.Of(demand => 2 * (stock - demand) * Density(demand), lowest, stock);
        var missing = Quadrature.Of(demand => 7 * (demand - stock) * Density(demand), stock, highest);
        season.Cost(stock).ShouldAgree(leftOver + missing, relative: 1e-8);

        double Density(double demand) =>
            Math.Exp(-Math.Pow((demand - 50) / season.DemandDeviation, 2) / 2) / (season.DemandDeviation * Math.Sqrt(2 * Math.PI));
    }

    [Fact]
    public void A_price_is_above_zero() =>
        Should.Throw<OptionRejectedException>(() => NormalNewsvendor.Of(holdingCost: 0, stockOutCost: 1, 50, 8)).Option.ShouldBe("holdingCost");
}
