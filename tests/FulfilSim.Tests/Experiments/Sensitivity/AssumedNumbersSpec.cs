using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Sensitivity;

public sealed class AssumedNumbersSpec
{
    private static readonly ShopScenario Scenario = FakeScenario.With(12, FakeScenario.Verified(), FakeScenario.Protected(), FakeScenario.Asking());

    [Theory]
    [InlineData("pay-gateway-outage.timeToRepair", "15 min", "30 min", "60 min")] // half to twice
    [InlineData("pay-gateway-outage.affectedRatio", "25 %", "50 %", "75 %")] // a third of the odds to three times these
    [InlineData("address-verify.catches", "30 %", "70 %", "80 %")] // as its definition states
    [InlineData("peak-protection.queueLimit", "20", "40", "80")]
    [InlineData("courier-correction-request.fixTime", "× 0.5", "× 1", "× 2")]
    [InlineData("buyers.patience", "× 0.5", "× 1", "× 2")]
    [InlineData("couriers.courier.attemptsMax", "2", "3", "6")]
    [InlineData("economics.freightPaid", "2.5", "5", "10")]
    public void Every_assumed_number_in_use_has_a_range(string id, string low, string value, string high)
    {
        var number = All().Single(each => each.Id == id || each.Id.EndsWith(id[id.IndexOf('.', StringComparison.Ordinal)..], StringComparison.Ordinal));
        (number.TextOf(number.Low), number.TextOf(number.Value), number.TextOf(number.High)).ShouldBe((low, value, high));
    }

    [Fact]
    public void Numbers_that_are_known_are_not_among_them() =>
        All().Select(number => number.Id).ShouldNotContain("address-wrong.rate");

    [Fact]
    public void A_mitigation_of_an_arm_that_is_not_in_question_is_not_in_use() =>
        AssumedNumbers.Of(Scenario, ["reference", "peak"]).ShouldNotContain(number => number.Id.StartsWith("address-verify", StringComparison.Ordinal));

    [Fact]
    public void An_option_of_the_shop_that_the_scenario_states_is_not_ours()
    {
        var stated = Scenario with { Shop = Scenario.Shop with { Buyers = Scenario.Shop.Buyers with { Patience = Constant.Of(30) } } };
        AssumedNumbers.Of(stated, ["peak"]).ShouldNotContain(number => number.Id == "buyers.patience");
    }

    [Fact]
    public void A_number_is_put_into_every_arm_that_has_it()
    {
        var twice = FakeScenario.With(12, FakeScenario.Verified("a"), FakeScenario.Verified("b"));
        var changed = One(twice, "address-verify.catches").Put(twice, 0.41);
        changed.Arms.SelectMany(arm => arm.Mitigations).OfType<AddressVerify>().Select(each => each.Catches.Value).ShouldBe([0.41, 0.41]);
        twice.Arms.SelectMany(arm => arm.Mitigations).OfType<AddressVerify>().ShouldAllBe(each => each.Catches == new Ratio(0.7));
    }

    [Fact]
    public void Arms_with_other_numbers_of_one_mitigation_have_one_each()
    {
        var other = new Arm("b", [new AddressVerify { Catches = new Ratio(0.5) }]);
        AssumedNumbers.Of(FakeScenario.With(12, FakeScenario.Verified("a"), other), ["a", "b"])
            .Where(number => number.Id.EndsWith(".catches", StringComparison.Ordinal)).Select(number => (number.Id, number.Value))
            .ShouldBe([("address-verify(a).catches", 0.7), ("address-verify(b).catches", 0.5)]);
    }

    [Fact]
    public void A_number_of_a_fault_is_put_into_that_fault()
    {
        var changed = One(Scenario, "pay-gateway-outage.timeToRepair").Put(Scenario, 60);
        changed.Faults.OfType<PayGatewayOutage>().Single().TimeToRepair.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_number_deep_in_the_shop_is_put_there_and_nothing_else_moves()
    {
        var changed = AssumedNumbers.Of(Scenario, ["peak"]).Single(number => number.Id.EndsWith("attemptsMax", StringComparison.Ordinal)).Put(Scenario, 6);
        changed.Shop.Couriers[0].AttemptsMax.ShouldBe(6);
        (changed.Shop.Couriers[0] with { AttemptsMax = 3 }).ShouldBe(Scenario.Shop.Couriers[0]);
        changed.Shop.Buyers.ShouldBeSameAs(Scenario.Shop.Buyers);
    }

    [Fact]
    public void A_range_ends_where_the_option_ends() =>
        One(FakeScenario.With(12, new Arm("retry", [new RetryBackoffJitter { RetriesMax = 8 }])), "retry-backoff-jitter.retriesMax").High.ShouldBe(10);

    private static IReadOnlyList<AssumedNumber> All() => AssumedNumbers.Of(Scenario, [.. Scenario.Arms.Select(arm => arm.Name)]);

    private static AssumedNumber One(ShopScenario scenario, string id) =>
        AssumedNumbers.Of(scenario, [.. scenario.Arms.Select(arm => arm.Name)]).Single(number => number.Id == id);
}
