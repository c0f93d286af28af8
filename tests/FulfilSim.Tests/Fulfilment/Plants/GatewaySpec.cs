using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Paying;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>A gateway with one slot, 2 s of work a charge and a minute until the money is there.</summary>
public sealed class GatewaySpec
{
    private static readonly ChargeKey First = new(new OrderKey(1, 0), 0);

    private static readonly ChargeKey Second = new(new OrderKey(2, 0), 0);

    [Fact]
    public void A_charge_is_taken_in_at_once_and_answered_by_callback_when_it_is_approved()
    {
        var (probe, gateway) = Gateway();
        probe.Tell(gateway, Charge(First)).AdvanceTo(Seconds(100));

        probe.ExpectMessage<ChargeTaken>(at: Seconds(2)).IsAccepted.ShouldBeTrue();
        probe.ExpectMessage<BuyerCharged>(at: Seconds(62)).Cents.ShouldBe(6500);
        probe.ExpectMessage<ChargeAnswered>(at: Seconds(62)).ShouldBe(new ChargeAnswered(First, IsCaptured: true));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_second_charge_waits_for_the_slot()
    {
        var (probe, gateway) = Gateway();
        probe.Tell(gateway, Charge(First)).Tell(gateway, Charge(Second)).AdvanceTo(Seconds(10));

        probe.ExpectMessage<ChargeTaken>(at: Seconds(2)).Charge.ShouldBe(First);
        probe.ExpectMessage<ChargeTaken>(at: Seconds(4)).Charge.ShouldBe(Second);
    }

    [Fact]
    public void A_charge_that_finds_the_queue_full_is_refused_at_once()
    {
        var (probe, gateway) = Gateway(queueCapacity: 0);
        probe.Tell(gateway, Charge(First)).Tell(gateway, Charge(Second)).AdvanceTo(Seconds(1));

        probe.ExpectMessage<ChargeTaken>(at: TimeSpan.Zero).ShouldBe(new ChargeTaken(Second, IsAccepted: false));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_decline_is_answered_without_waiting_for_approval()
    {
        var (probe, gateway) = Gateway(declines: 1);
        probe.Tell(gateway, Charge(First)).AdvanceTo(Seconds(100));

        probe.ExpectMessage<ChargeAnswered>(at: Seconds(2)).IsCaptured.ShouldBeFalse();
        probe.ExpectNothing();
    }

    [Fact]
    public void Money_that_goes_back_reaches_the_buyer_after_the_refund_time_and_only_once()
    {
        var (probe, gateway) = Gateway();
        probe.Tell(gateway, Charge(First)).AdvanceTo(Seconds(100));
        probe.Tell(gateway, new RefundRequested(First, 6500)).Tell(gateway, new RefundRequested(First, 6500)).AdvanceTo(TimeSpan.FromDays(10));

        probe.ExpectMessage<ChargeTaken>();
        probe.ExpectMessage<BuyerCharged>();
        probe.ExpectMessage<ChargeAnswered>();
        probe.ExpectMessage<BuyerRefunded>(at: Seconds(100) + TimeSpan.FromDays(3)).Cents.ShouldBe(6500);
        probe.ExpectNothing();
    }

    [Fact]
    public void A_charge_that_was_not_captured_cannot_be_refunded()
    {
        var (probe, gateway) = Gateway(declines: 1);
        probe.Tell(gateway, Charge(First)).AdvanceTo(Seconds(100));
        probe.Tell(gateway, new RefundRequested(First, 6500)).AdvanceTo(TimeSpan.FromDays(10));

        probe.ExpectMessage<ChargeAnswered>();
        probe.ExpectNothing();
    }

    [Fact]
    public void A_dead_gateway_serves_nothing_and_catches_up_when_it_is_back()
    {
        var (probe, gateway) = Gateway(outage: new PayGatewayOutage { From = Seconds(30), For = Seconds(600) });
        probe.Tell(gateway, Charge(First)).AdvanceTo(Seconds(40));
        probe.Tell(gateway, Charge(Second)).AdvanceTo(Seconds(1000));

        probe.ExpectMessage<ChargeTaken>(at: Seconds(2)).Charge.ShouldBe(First);
        probe.ExpectMessage<BuyerCharged>(at: Seconds(630)).Charge.ShouldBe(First); // was approved at 62 s, while it was dead
        probe.ExpectMessage<ChargeAnswered>(at: Seconds(630));
        probe.ExpectMessage<ChargeTaken>(at: Seconds(632)).Charge.ShouldBe(Second);
        probe.ExpectMessage<BuyerCharged>(at: Seconds(692)).Charge.ShouldBe(Second);
    }

    [Fact]
    public void A_grey_gateway_takes_longer_and_answers_all_the_same()
    {
        var grey = new PayGatewayOutage
        {
            For = Seconds(600),
            Severity = OutageSeverity.Grey,
            AffectedRatio = Ratio.One,
            ExtraServiceTime = Seconds(45),
        };
        var (probe, gateway) = Gateway(outage: grey);
        probe.AdvanceTo(Seconds(1)).Tell(gateway, Charge(First)).AdvanceTo(Seconds(200));

        probe.ExpectMessage<ChargeTaken>(at: Seconds(48));
        probe.ExpectMessage<BuyerCharged>(at: Seconds(108));
    }

    [Fact]
    public void A_repeat_under_a_key_is_answered_with_the_first_charge()
    {
        var (probe, gateway) = Gateway();
        var repeat = First with { Attempt = 1 };
        probe.Tell(gateway, Charge(First, key: 0)).AdvanceTo(Seconds(100));
        probe.Tell(gateway, Charge(repeat, key: 0)).AdvanceTo(Seconds(300));

        probe.ExpectMessage<ChargeTaken>(at: Seconds(2));
        probe.ExpectMessage<BuyerCharged>(at: Seconds(62));
        probe.ExpectMessage<ChargeAnswered>(at: Seconds(62));
        probe.ExpectMessage<ChargeTaken>(at: Seconds(100)).Charge.ShouldBe(repeat);
        probe.ExpectMessage<ChargeAnswered>(at: Seconds(100)).Charge.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void Who_asks_is_told_of_every_capture_and_of_nothing_else()
    {
        var (probe, gateway) = Gateway();
        probe.Tell(gateway, new StatusQueried(1, 0)).Tell(gateway, Charge(First)).AdvanceTo(Seconds(61));
        probe.Tell(gateway, new StatusQueried(1, 1)).AdvanceTo(Seconds(70));
        probe.Tell(gateway, new StatusQueried(1, 2)).AdvanceTo(Seconds(80));

        probe.ExpectMessage<ChargeTaken>();
        probe.ExpectMessage<BuyerCharged>(at: Seconds(62));
        probe.ExpectMessage<ChargeAnswered>(at: Seconds(62));
        probe.ExpectMessage<StatusAnswered>(at: Seconds(70)).Charge.ShouldBe(First);
        probe.ExpectNothing();
    }

    private static (TestProbe Probe, ActorRef Gateway) Gateway(
        int queueCapacity = 10, double declines = 0, PayGatewayOutage? outage = null)
    {
        var bench = new Bench();
        var options = new GatewayOptions { ServiceTime = Always.Seconds(2), DeclineRatio = new(declines), Slots = 1 };
        var gateway = new PaymentGateway(
            options,
            new OutageClock("acquirer", outage is null ? [] : [outage], bench.Book),
            new Station<ChargeKey>("slots", servers: 1, queueCapacity),
            new Ratio(0.025),
            TimeSpan.FromDays(22),
            Purposes.ChargeService,
            bench.Map,
            bench.Book);
        return (bench.Probe, bench.Simulation.Join(gateway));
    }

    private static ChargeRequested Charge(ChargeKey charge, int key = -1) => new(charge, 6500, key);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
