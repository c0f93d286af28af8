using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class BaseStockSpec
{
    [Theory]
    [InlineData(3, 1, 2, 2, 0.6766764162, 0.3233235838, 0.2180175491, 1.218017549, 0.2180175491)]
    [InlineData(10, 1, 6, 6, 0.916075983, 0.08392401699, 0.07733486614, 4.077334866, 0.07733486614)]
    public void Waiting_buyers_and_goods_on_the_shelf_are_as_published(
        int level,
        double demandRate,
        double leadTime,
        double leadTimeDemand,
        double fill,
        double stockOut,
        double backorders,
        double onHand,
        double waiting)
    {
        var stock = BaseStock.Of(demandRate, leadTime, level);
        stock.LeadTimeDemandMean.ShouldBePublished(leadTimeDemand);
        stock.FillRatio.ShouldBePublished(fill);
        stock.StockOutProbability.ShouldBePublished(stockOut);
        stock.BackordersMean.ShouldBePublished(backorders);
        stock.OnHandMean.ShouldBePublished(onHand);
        stock.WaitingTimeMean.ShouldBePublished(waiting);
    }

    [Theory]
    [InlineData(3, 1, 2, 0.7894736842, 0.2105263158)]
    [InlineData(10, 1, 6, 0.9568581616, 0.04314183841)]
    public void Lost_sales_are_as_published(int level, double demandRate, double leadTime, double fill, double lost)
    {
        var stock = LostSalesBaseStock.Of(demandRate, leadTime, level);
        stock.FillRatio.ShouldBePublished(fill);
        stock.LostRatio.ShouldBePublished(lost);
        stock.LostRate.ShouldBePublished(demandRate * lost);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_what_the_counts_on_order_add_up_to(int number)
    {
        var chance = new Chance(number);
        var (demandRate, leadTime, level) = (chance.Between(0.1, 4), chance.Between(0, 8), chance.Count(0, 40));
        var stock = BaseStock.Of(demandRate, leadTime, level);
        var onOrder = LeadTimeDemands.Poisson(demandRate * leadTime);
        stock.FillRatio.ShouldAgree(onOrder.Take(level).Sum());
        stock.StockOutProbability.ShouldAgree(onOrder.Skip(level).Sum());
        stock.BackordersMean.ShouldAgree(onOrder.Select((share, count) => Math.Max(0, count - level) * share).Sum());
        stock.OnHandMean.ShouldAgree(onOrder.Select((share, count) => Math.Max(0, level - count) * share).Sum());
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Lost_sales_are_a_birth_and_death_of_orders(int number)
    {
        var chance = new Chance(number);
        var (demandRate, leadTime, level) = (chance.Between(0.1, 4), chance.Between(0.1, 8), chance.Count(0, 40));
        var stock = LostSalesBaseStock.Of(demandRate, leadTime, level);
        var onOrder = LeadTimeDemands.Poisson(demandRate * leadTime).Take(level + 1).ToArray(); // cut off: demand beyond is lost
        stock.LostRatio.ShouldAgree(onOrder[level] / onOrder.Sum());
        stock.OnHandMean.ShouldAgree(onOrder.Select((share, count) => (level - count) * share).Sum() / onOrder.Sum(), relative: 1e-9);
        stock.OnOrderMean.ShouldAgree((demandRate - stock.LostRate) * leadTime, relative: 1e-9); // Little's law
    }

    [Theory] // worked out with 40 digits, from the incomplete gamma function
    [InlineData(1e6, 1_005_000, 2.9340340480316411e-7)]
    [InlineData(1e6, 1_010_000, 9.0392063980996577e-24)]
    [InlineData(2, 60, 1.9386781630612924e-65)]
    public void A_far_tail_keeps_its_digits(double leadTimeDemand, int level, double stockOut) =>
        BaseStock.Of(leadTimeDemand, 1, level).StockOutProbability.ShouldAgree(stockOut, relative: 1e-9);

    [Theory]
    [InlineData(1e6, 1_003_000, 0.38437319457535608)]
    [InlineData(1e6, 1_000_000, 398.94224715624403)]
    [InlineData(2, 60, 6.5643851131771881e-67)]
    public void Few_backorders_keep_their_digits(double leadTimeDemand, int level, double backorders) =>
        BaseStock.Of(leadTimeDemand, 1, level).BackordersMean.ShouldAgree(backorders, relative: 1e-9);

    [Fact]
    public void Far_from_the_demand_all_wait_or_none()
    {
        var (little, plenty) = (BaseStock.Of(1e6, 1, level: 0), BaseStock.Of(10, 1, level: 1_000_000));
        (little.FillRatio, little.OnHandMean).ShouldBe((0, 0));
        little.BackordersMean.ShouldAgree(1e6);
        (plenty.StockOutProbability, plenty.BackordersMean).ShouldBe((0, 0));
        plenty.OnHandMean.ShouldAgree(999_990);
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => BaseStock.Of(1, 2, level: -1)).Message.ShouldBe("level is -1; it must be at least 0.");
        Should.Throw<OptionRejectedException>(() => BaseStock.Of(1e9, 2, level: 1)).Option.ShouldBe("the mean demand during a lead time");
        Should.Throw<OptionRejectedException>(() => LostSalesBaseStock.Of(1, leadTimeMean: 0, level: 1)).Option.ShouldBe("leadTimeMean");
    }
}
