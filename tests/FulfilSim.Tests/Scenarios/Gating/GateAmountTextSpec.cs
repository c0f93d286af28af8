using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Gating;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Scenarios.Gating;

public sealed class GateAmountTextSpec
{
    private static readonly Scenario Shop = FakeScenario.With(10);
    private static readonly Scenario Network = FakeNetworks.With(10);

    [Theory]
    [InlineData("failureRate=0.5%", 0.005, WorseWay.Higher)]
    [InlineData("perfectOrderRate=2%", 0.02, WorseWay.Lower)]
    [InlineData("acknowledgement.p99=1.5min", 90, WorseWay.Higher)]
    [InlineData("netMoneyPerPotentialIntent=0.10 USD", 0.1, WorseWay.Lower)]
    [InlineData("contactsPerThousand=2", 2, WorseWay.Higher)]
    [InlineData("submissionsPerIntent=+0.1", 0.1, WorseWay.Higher)]
    [InlineData("submissionsPerIntent=-0.1", 0.1, WorseWay.Lower)]
    [InlineData(" lateRate = -1% ", 0.01, WorseWay.Lower)]
    public void A_margin_of_a_shop_has_the_unit_of_its_measure(string typed, double amount, WorseWay worse) =>
        Read(typed, Shop).ShouldBe((amount, worse));

    [Theory]
    [InlineData("sources.calls.successRatio=1%", 0.01, WorseWay.Lower)]
    [InlineData("sources.calls.sojourn.p99=500ms", 0.5, WorseWay.Higher)]
    [InlineData("sources.calls.goodput=6/min", 0.1, WorseWay.Lower)]
    [InlineData("stations.desk.refusedRatio=0.1%", 0.001, WorseWay.Higher)]
    [InlineData("stations.desk.waiting.above.120s=1%", 0.01, WorseWay.Higher)]
    [InlineData("stations.desk.utilisation=+5%", 0.05, WorseWay.Higher)]
    public void A_margin_of_a_network_has_the_unit_of_its_path(string typed, double amount, WorseWay worse) =>
        Read(typed, Network).ShouldBe((amount, worse));

    [Theory]
    [InlineData("failureRate", "--margin is 'failureRate'; write a measure and an amount, such as failureRate=0.5%.")]
    [InlineData("=1%", "--margin is '=1%'; write a measure and an amount, such as failureRate=0.5%.")]
    [InlineData("failRate=1%", "There is no measure 'failRate': did you mean 'failureRate'?")]
    [InlineData("failureRat=1%", "There is no measure 'failureRat': did you mean 'failureRate'?")]
    [InlineData("failureRate=0.5", "--margin failureRate is '0.5'; it must be a share in percent, such as 1.5%: add the percent sign: 0.5%.")]
    [InlineData("failureRate=5s", "--margin failureRate is '5s'; it must be a share in percent, such as 1.5%.")]
    [InlineData("failureRate=0%", "--margin failureRate is '0%'; it must be above 0: it is the change that counts as a regression.")]
    [InlineData("failureRate=200%", "--margin failureRate is '200%'; it must be from 0% to 100%.")]
    [InlineData("failureRate=", "--margin failureRate is ''; it must be a share in percent, such as 1.5%.")]
    [InlineData("failureRate=NaN%", "--margin failureRate is 'NaN%'; it must be a share in percent, such as 1.5%.")]
    [InlineData(
        "acknowledgement.p99=20",
        "--margin acknowledgement.p99 is '20'; it must be a duration with a unit, such as 150ms, 2s or 1.5min: add the unit: 20ms or 20s.")]
    [InlineData("netMoneyPerPotentialIntent=1 BRL", "--margin netMoneyPerPotentialIntent is '1 BRL'; it must be an amount in USD, such as 4.50 USD.")]
    [InlineData("trust=5%", "--margin trust is '5%'; it must be a number without a unit, such as 0.1.")]
    [InlineData(
        "submissionsPerIntent=0.1",
        "submissionsPerIntent is neither better nor worse when it rises: write submissionsPerIntent=+0.1 where a rise is worse, "
            + "or submissionsPerIntent=-0.1 where a fall is.")]
    public void A_wrong_margin_is_answered_with_what_is_meant(string typed, string sentence) =>
        Should.Throw<GateRefusedException>(() => Read(typed, Shop)).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("failureRate=12%", 0.12)]
    [InlineData("netMoneyPerPotentialIntent=-0.50 USD", -0.5)]
    public void An_anchor_is_a_value(string typed, double value) =>
        GateAmountText.Bound("--anchor", typed, Shop).Amount.ShouldBe(value, 1e-12);

    [Fact]
    public void A_share_below_zero_is_no_anchor() =>
        Should.Throw<GateRefusedException>(() => GateAmountText.Bound("--anchor", "failureRate=-1%", Shop)).Message.ShouldContain("from 0% to 100%");

    [Fact]
    public void A_path_that_nobody_measures_is_answered_with_the_nearest() =>
        GateAmountText.UnknownPath("sources.calls.sojurn.mean", ["sources.calls.sojourn.mean", "stations.desk.utilisation"])
            .ShouldBe("The network has no measure 'sources.calls.sojurn.mean': did you mean 'sources.calls.sojourn.mean'?");

    private static (double Amount, WorseWay Worse) Read(string typed, Scenario scenario)
    {
        var read = GateAmountText.Margin("--margin", typed, scenario);
        return (Math.Round(read.Amount, 12), read.Measure.Worse);
    }
}
