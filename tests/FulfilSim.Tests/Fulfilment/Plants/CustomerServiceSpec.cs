using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Helping;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;
using static FulfilSim.Tests.Fulfilment.Plants.Bench;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>One agent from 08:00 to 22:00, six minutes a case.</summary>
public sealed class CustomerServiceSpec
{
    private static readonly OrderKey Order = new(1, 0);

    [Theory]
    [InlineData("0.08:00", "0.08:06")]
    [InlineData("0.21:59", "0.22:05")]
    [InlineData("0.22:00", "1.08:06")]
    [InlineData("6.03:00", "6.08:06")]
    public void A_case_is_seen_to_in_opening_hours(string opened, string concluded)
    {
        var (probe, service) = CustomerService();
        probe.AdvanceTo(Moment(opened)).Tell(service, Case(CaseKind.ChargedNotConfirmed, probe)).AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<PaymentCheckAsked>(at: Moment(concluded)).IsDuplicate.ShouldBeFalse();
        probe.ExpectNothing();
    }

    [Fact]
    public void Cases_wait_for_the_agent_in_the_order_they_came()
    {
        var (probe, service) = CustomerService();
        probe.AdvanceTo(Moment("0.07:00"))
            .Tell(service, Case(CaseKind.ChargedTwice, probe))
            .Tell(service, Case(CaseKind.ChargedNotConfirmed, probe))
            .AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PaymentCheckAsked>(at: Moment("0.08:06")).IsDuplicate.ShouldBeTrue();
        probe.ExpectMessage<PaymentCheckAsked>(at: Moment("0.08:12")).IsDuplicate.ShouldBeFalse();
    }

    [Fact]
    public void Where_is_my_order_costs_the_agents_time_and_moves_nothing()
    {
        var (probe, service) = CustomerService();
        probe.AdvanceTo(Moment("0.09:00"))
            .Tell(service, Case(CaseKind.WhereIsMyOrder, probe))
            .Tell(service, Case(CaseKind.ChargedTwice, probe))
            .AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PaymentCheckAsked>(at: Moment("0.09:12"));
        probe.ExpectNothing();
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.0, false)]
    public void A_buyer_who_is_reached_mends_the_address(double repaired, bool isTold)
    {
        var (probe, service) = CustomerService(repaired);
        probe.AdvanceTo(Moment("0.09:00")).Tell(service, Case(CaseKind.AddressRepair, probe)).AdvanceTo(Moment("1.00:00"));

        probe.UnreadCount.ShouldBe(isTold ? 1 : 0);
        if (isTold)
            probe.ExpectMessage<AddressCorrected>(at: Moment("0.09:06")).Order.ShouldBe(Order);
    }

    [Fact]
    public void A_courier_is_asked_for_a_correction_where_that_is_the_rule()
    {
        var (probe, service) = CustomerService(repaired: 0, new CourierCorrectionRequest { FixedRatio = Ratio.One, FixTime = Always.Hours(5) });
        probe.AdvanceTo(Moment("0.09:00")).Tell(service, Case(CaseKind.NumberMismatch, probe)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<NumberCorrectionRequested>(at: Moment("0.09:06")).FixedAfter.ShouldBe(TimeSpan.FromHours(5));
    }

    private static (TestProbe Probe, ActorRef Service) CustomerService(double repaired = 0, params Mitigation[] mitigation)
    {
        var bench = new Bench();
        var options = new CustomerServiceOptions
        {
            Agents = 1,
            Hours = WeekCalendar.Parse("08:00-22:00"),
            Handling = Always.Minutes(6),
            AddressRepairRatio = new(repaired),
        };
        var service = new CustomerService(
            options,
            new EconomicsOptions(),
            new ShiftedStation<CaseOpened>(new Station<CaseOpened>("agents", 1, 100), 1, options.Hours, bench.Clock),
            DecisionPoints.Of(mitigation).Mismatch,
            Purposes.CaseService,
            bench.Map,
            bench.Book);
        return (bench.Probe, bench.Simulation.Join(service));
    }

    private static CaseOpened Case(CaseKind about, TestProbe courier) => new(Order, about, courier.Self);
}
