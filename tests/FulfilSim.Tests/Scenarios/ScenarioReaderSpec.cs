using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

public sealed class ScenarioReaderSpec
{
    [Fact]
    public void A_title_and_a_question_are_a_scenario_in_which_everything_has_its_default()
    {
        var scenario = ReadText(Scenario());

        scenario.Name.ShouldBe("test");
        scenario.Title.ShouldBe("T");
        scenario.Question.ShouldBe("Q");
        scenario.Shop.OrderSystem.ShouldBe(new OrderSystemOptions());
        scenario.Faults.ShouldBeEmpty();
        scenario.Arms.Select(arm => arm.Name).ShouldBe(["bare", "reference"]);
        scenario.Digest.ShouldMatch("^[0-9a-f]{16}$");
    }

    [Fact]
    public void The_black_friday_scenario_is_read_in_full()
    {
        var scenario = ScenarioReader.Read("scenarios/black-friday.json", [], BlackFriday.Files).Scenario.ShouldBeOfType<ShopScenario>();

        scenario.Name.ShouldBe("black-friday");
        scenario.Shop.Clock.Start.ShouldBe(new DateTimeOffset(2017, 11, 2, 0, 0, 0, TimeSpan.FromHours(-2)));
        scenario.Shop.Demand.MeanRate.ShouldBe(Rate.Per(3100, TimeSpan.FromDays(1)));
        scenario.Shop.Demand.Surges.ShouldHaveSingleItem().From.ShouldBe(TimeSpan.FromDays(22));
        scenario.Shop.Demand.Profile.Factors[1].ShouldBe(2 * scenario.Shop.Demand.Profile.Factors[0], 1e-12);
        scenario.Shop.Buyers.PaymentMix["bankSlip"].ShouldBe(new Ratio(0.199));
        scenario.Shop.Buyers.Patience.ShouldBe(Lognormal.WithQuantiles(0.5, 20, 0.95, 120));
        scenario.Shop.Buyers.GoodsValue.ShouldBe(Lognormal.WithMeanAndCv(120, 1.1));
        scenario.Shop.OrderSystem.ServiceTime.ShouldBe(Lognormal.WithMeanAndQuantile(2.4, 0.99, 9));
        scenario.Shop.PaymentGateways[0].ApprovalDelay.ShouldBe(Empirical.FromQuantiles([(0, 360), (0.5, 3600), (1, 36000)]));
        scenario.Shop.Warehouses[0].Shifts.ShouldBe(WeekCalendar.Parse("mon-sat 08:00-20:00"));
        scenario.Shop.Couriers[0].CutOff.ShouldBe(new TimeOnly(17, 30));
        scenario.Shop.Couriers[0].Intake.ShouldBe(Intake.Scanned);
        scenario.Shop.Economics.ContactCost.ShouldBe(new Money(450));
        scenario.Experiment.ShouldBe(new ExperimentOptions { Replications = 12, Confidence = new Ratio(0.99), Seed = 18446744073709551615 });
    }

    [Fact]
    public void Faults_carry_their_parameters_and_keep_the_defaults_of_the_others()
    {
        var scenario = ScenarioReader.Read("scenarios/black-friday.json", [], BlackFriday.Files).Scenario.ShouldBeOfType<ShopScenario>();

        scenario.Faults.ShouldBe(
        [
            new PayGatewayOutage
            {
                At = "acquirer-a", From = new TimeSpan(22, 11, 0, 0), For = TimeSpan.FromMinutes(40), Severity = OutageSeverity.Grey,
            },
            new AddressWrong { Rate = new Ratio(0.02) },
            new WaybillMisKey(),
        ]);
    }

    [Fact]
    public void Arms_come_in_the_order_of_the_file_behind_bare_and_reference()
    {
        var scenario = ScenarioReader.Read("scenarios/black-friday.json", [], BlackFriday.Files).Scenario.ShouldBeOfType<ShopScenario>();

        scenario.Arms.Select(arm => arm.Name).ShouldBe(["bare", "reference", "address", "peak", "everything"]);
        scenario.Arms[0].Mitigations.ShouldBeEmpty();
        scenario.Reference.Mitigations.ShouldBe([new RetryBackoffJitter()]);
        scenario.Arms[2].Mitigations.ShouldBe([new RetryBackoffJitter(), new AddressVerify { CostPerOrder = Cost.Of(new Money(2)) }]);
    }

    [Fact]
    public void A_later_entry_of_the_same_mitigation_replaces_the_earlier_one_in_its_place()
    {
        var scenario = ScenarioReader.Read("scenarios/black-friday.json", [], BlackFriday.Files).Scenario.ShouldBeOfType<ShopScenario>();

        scenario.Arms[4].Mitigations.ShouldBe(
        [
            new RetryBackoffJitter(),
            new AddressVerify { Catches = new Ratio(0.9), CostPerOrder = Cost.Unknown },
            new PeakProtection(),
        ]);
    }
}
