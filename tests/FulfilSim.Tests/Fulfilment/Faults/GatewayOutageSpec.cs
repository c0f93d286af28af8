using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class GatewayOutageSpec
{
    private static readonly PayGatewayOutage DeadFromSixToSeven =
        new() { From = TimeSpan.FromHours(6), For = TimeSpan.FromHours(1) };

    private static readonly PayGatewayOutage GreyFromSixToSeven = DeadFromSixToSeven with
    {
        Severity = OutageSeverity.Grey,
        AffectedRatio = Ratio.One,
        ExtraServiceTime = TimeSpan.FromSeconds(45),
    };

    private static readonly PayGatewayOutage DownByChance =
        new() { TimeToFailure = TimeSpan.FromHours(3), TimeToRepair = TimeSpan.FromMinutes(40) };

    [Fact]
    public void Without_an_outage_every_order_is_paid() => Trial.Of(Shops.Calm).Run().ShouldAllBeFulfilled();

    [Theory]
    [MemberData(nameof(StatedOutages))]
    public void Orders_fail_while_the_gateway_is_down_and_at_no_other_time(PayGatewayOutage outage)
    {
        var trial = Trial.Of(Shops.Calm).Suffering(outage);
        var cell = trial.Run();
        var moments = trial.Moments();

        cell.ShouldFailOnlyBy("payment", "pay-gateway-outage");
        cell.Failed().ShouldAllBe(intent => FiveSecondsToSix <= moments[intent] && moments[intent] < Seven);
        InTheHeartOf(moments).ShouldBeSubsetOf(cell.Failed());
    }

    public static TheoryData<PayGatewayOutage> StatedOutages => [DeadFromSixToSeven, GreyFromSixToSeven];

    [Fact]
    public void A_grey_gateway_harms_only_the_charges_it_slows()
    {
        var all = Trial.Of(Shops.Calm).Suffering(GreyFromSixToSeven).Run().Failed();
        var half = Trial.Of(Shops.Calm).Suffering(GreyFromSixToSeven with { AffectedRatio = new(0.5) }).Run().Failed();

        half.ShouldNotBeEmpty();
        half.Count.ShouldBeLessThan(all.Count);
        half.ShouldBeSubsetOf(all);
        Trial.Of(Shops.Calm).Suffering(GreyFromSixToSeven with { AffectedRatio = Ratio.Zero }).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void A_charge_that_is_slow_but_still_answered_in_time_harms_nobody() =>
        Trial.Of(Shops.Calm)
            .Suffering(GreyFromSixToSeven with { ExtraServiceTime = TimeSpan.FromSeconds(20) })
            .Run().ShouldAllBeFulfilled();

    [Fact]
    public void Outages_by_chance_harm_those_who_buy_while_they_last()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(DownByChance);
        var cell = trial.Run();
        var moments = trial.Moments();

        cell.ShouldFailOnlyBy("payment", "pay-gateway-outage");
        cell.Failed().ShouldAllBe(intent => cell.Result.Windows.Any(window =>
            moments[intent].TotalSeconds > window.FromSeconds - 5 && moments[intent].TotalSeconds < window.UntilSeconds));
    }

    [Fact]
    public void Outages_by_chance_keep_their_timeline_whatever_the_shop_does_about_them()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(DownByChance);

        var windows = FirstDay(trial.Run().Result.Windows);
        windows.ShouldNotBeEmpty();
        FirstDay(trial.Using(new RetryBackoffJitter(), new IdempotencyKey()).Run().Result.Windows).ShouldBe(windows);
        FirstDay(trial.WithSeed(8).Run().Result.Windows).ShouldNotBe(windows);
    }

    [Fact]
    public void Buyers_who_pay_at_another_gateway_do_not_notice()
    {
        var trial = Trial.Of(TwoGateways).Suffering(DeadFromSixToSeven with { At = "bank" });
        var minutes = trial.Record();
        var methods = minutes.Drafts();

        var failed = minutes.Outcomes.Where(entry => entry.Value == Outcome.Failed).Select(entry => entry.Key).ToList();
        failed.ShouldNotBeEmpty();
        failed.ShouldAllBe(intent => methods[intent].Method == 1);
    }

    [Fact]
    public void Money_that_a_recovered_gateway_takes_for_orders_given_up_goes_back()
    {
        var cell = Trial.Of(Shops.Calm).Suffering(DeadFromSixToSeven).Run();

        cell.Result.Money.OwedCents.ShouldBe(0);
        cell.Result.Counts.Unrecoverable.ShouldBe(0);
        cell.Result.Money.PaymentFeeCents.ShouldBeGreaterThan(cell.Count(Outcome.Fulfilled) * 162L);
    }

    private static readonly TimeSpan FiveSecondsToSix = new(5, 59, 55);

    private static readonly TimeSpan Seven = TimeSpan.FromHours(7);

    private static readonly ShopOptions TwoGateways = Shops.Calm
        .WithBuyers(buyers => buyers with
        {
            PaymentMix = new Dictionary<string, Ratio> { ["card"] = new(0.5), ["transfer"] = new(0.5) },
        }) with
    {
        PaymentGateways =
        [
            Shops.Calm.PaymentGateways[0],
            Shops.Calm.PaymentGateways[0] with { Name = "bank", Methods = ["transfer"] },
        ],
    };

    /// <summary>Those for whom the outage lasts longer than both their tries.</summary>
    private static IEnumerable<int> InTheHeartOf(IReadOnlyList<TimeSpan> moments) =>
        Enumerable.Range(0, moments.Count)
            .Where(intent => moments[intent] >= TimeSpan.FromHours(6) && moments[intent] < Seven - TimeSpan.FromMinutes(2));

    private static List<FaultWindow> FirstDay(IEnumerable<FaultWindow> windows) =>
        [.. windows.Where(window => window.FromSeconds < 86_400)];
}
