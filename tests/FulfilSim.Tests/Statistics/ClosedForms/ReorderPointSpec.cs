using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class ReorderPointSpec
{
    [Theory]
    [InlineData(2, 4, 14, 0.1232876712, 1.726027397, 0.9033352173, 0.04892618634, 2.822898789, 3.5)]
    [InlineData(10, 20, 10, 1, 10, 0.9374449879, 0.10424006, 10.60424006, 0.5)]
    public void Poisson_demand_is_as_published(
        int reorderPoint,
        int quantity,
        double demandRate,
        double leadTime,
        double leadTimeDemand,
        double fill,
        double backorders,
        double onHand,
        double orderRate)
    {
        var policy = PoissonReorderPoint.Of(demandRate, leadTime, reorderPoint, quantity);
        policy.LeadTimeDemandMean.ShouldBePublished(leadTimeDemand);
        policy.FillRatio.ShouldBePublished(fill);
        policy.BackordersMean.ShouldBePublished(backorders);
        policy.OnHandMean.ShouldBePublished(onHand);
        policy.OrderRate.ShouldBePublished(orderRate);
    }

    [Fact]
    public void The_cost_is_as_published() =>
        PoissonReorderPoint.Of(demandRate: 1.5, leadTime: 2, reorderPoint: 3, quantity: 5)
            .CostRate(perOrder: 100, holding: 20, backorder: 150).ShouldAgree(107.92358063314975);

    [Theory]
    [InlineData(2500, 500, 2, 10000, 6000, 1.414213562, 0.9213503965, 25.12727083, 0.9974872729, 0.9974872729)]
    [InlineData(50, 20, 1, 100, 60, 0.5, 0.6914624613, 3.955931148, 0.9604406885, 0.9604406892)]
    public void Normal_demand_is_as_published(
        double demandMean,
        double demandDeviation,
        double leadTime,
        double quantity,
        double reorderPoint,
        double safetyFactor,
        double cycleService,
        double shortage,
        double fillApproximate,
        double fill)
    {
        var policy = NormalReorderPoint.Of(demandMean, demandDeviation, leadTime, reorderPoint, quantity);
        policy.SafetyFactor.ShouldBePublished(safetyFactor);
        policy.CycleServiceRatio.ShouldBePublished(cycleService);
        policy.ShortageOfCycleMean.ShouldBePublished(shortage);
        policy.FillRatioApproximate.ShouldBe(fillApproximate, tolerance: 1e-10);
        policy.FillRatio.ShouldBe(fill, tolerance: 1e-10);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Every_position_counts_the_same(int number)
    {
        var chance = new Chance(number);
        var (demandRate, leadTime) = (chance.Between(0.1, 10), chance.Between(0, 3));
        var (reorderPoint, quantity) = (chance.Count(-10, 30), chance.Count(1, 40));
        var policy = PoissonReorderPoint.Of(demandRate, leadTime, reorderPoint, quantity);
        var demand = LeadTimeDemands.Poisson(demandRate * leadTime);
        var positions = Enumerable.Range(reorderPoint + 1, quantity).ToList();
        var waiting = positions.Average(position => demand.Select((share, count) => Math.Max(0, count - position) * share).Sum());
        policy.BackordersMean.ShouldAgree(waiting);
        policy.FillRatio.ShouldAgree(positions.Average(position => demand.Take(Math.Max(0, position)).Sum()));
        (policy.FillRatio + policy.StockOutProbability).ShouldAgree(1);
        policy.OnHandMean.ShouldBe(
            reorderPoint + (quantity + 1) / 2.0 - policy.LeadTimeDemandMean + waiting, tolerance: 1e-10);
        policy.WaitingTimeMean.ShouldAgree(waiting / demandRate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void Ordering_one_by_one_is_a_base_stock(int level)
    {
        var (policy, stock) = (PoissonReorderPoint.Of(1.3, 4, reorderPoint: level - 1, quantity: 1), BaseStock.Of(1.3, 4, level));
        policy.FillRatio.ShouldAgree(stock.FillRatio);
        policy.BackordersMean.ShouldAgree(stock.BackordersMean);
        policy.OnHandMean.ShouldAgree(stock.OnHandMean);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void A_normal_fill_rate_is_the_mean_over_all_positions(int number)
    {
        var chance = new Chance(number);
        var (mean, deviation, leadTime) = (chance.Between(0, 100), chance.Between(1, 40), chance.Between(0.5, 5));
        var (reorderPoint, quantity) = (mean * leadTime + chance.Between(-2, 3) * deviation, chance.Between(0.5, 4) * deviation);
        var spread = deviation * Math.Sqrt(leadTime);
        var stockOut = Quadrature.Of(
            position => Gaussian.Cumulative((mean * leadTime - position) / spread), reorderPoint, reorderPoint + quantity) / quantity;
        NormalReorderPoint.Of(mean, deviation, leadTime, reorderPoint, quantity).FillRatio.ShouldBe(1 - stockOut, tolerance: 1e-10);
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => PoissonReorderPoint.Of(1, 1, reorderPoint: 1, quantity: 0)).Message
            .ShouldBe("quantity is 0; it must be from 1 to 1000000000.");
        Should.Throw<OptionRejectedException>(() => NormalReorderPoint.Of(1, 0, leadTime: 1, reorderPoint: 1, quantity: 1)).Option
            .ShouldBe("demandDeviation");
    }
}
