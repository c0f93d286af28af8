using FulfilSim.Actors;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Carrying;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>A courier that picks up at 17:00 from Monday to Friday and takes two days. The probe is everybody else. Day 0 is a Monday.</summary>
public sealed class CourierSpec
{
    private static readonly OrderKey Order = new(1, 0);

    private static readonly OrderKey Another = new(2, 0);

    [Theory]
    [InlineData("0.16:59:59", "0.17:00")]
    [InlineData("0.17:00", "1.17:00")]
    [InlineData("4.16:59:59", "4.17:00")] // Friday
    [InlineData("4.17:00:01", "7.17:00")] // goes on Monday
    [InlineData("6.09:00", "7.17:00")]
    public void A_parcel_leaves_at_the_next_cut_off_of_a_working_day(string offered, string pickedUp)
    {
        var (probe, courier) = Courier();
        probe.AdvanceTo(Time(offered)).Tell(courier, Parcel(Order)).AdvanceTo(TimeSpan.FromDays(30));

        probe.ExpectMessage<ParcelHandedOver>(at: Time(pickedUp));
        probe.ExpectMessage<ParcelDelivered>(at: Time(pickedUp) + TimeSpan.FromDays(2)).Attempt.ShouldBe(0);
        probe.ExpectNothing();
    }

    [Fact]
    public void All_that_stands_at_the_door_goes_with_one_van_in_the_order_it_came()
    {
        var (probe, courier) = Courier();
        probe.AdvanceTo(Time("0.09:00")).Tell(courier, Parcel(Another)).AdvanceTo(Time("0.16:00")).Tell(courier, Parcel(Order));
        probe.AdvanceTo(Time("0.17:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Time("0.17:00")).Order.ShouldBe(Another);
        probe.ExpectMessage<ParcelHandedOver>(at: Time("0.17:00")).Order.ShouldBe(Order);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_accepted_parcel_is_reported()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Time("2.17:00"));
        probe.Tell(courier, new ParcelAnswered(Order, IsAccepted: true)).AdvanceTo(Time("9.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelDelivered>();
        probe.ExpectMessage<DeliveryReported>(at: Time("2.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_that_is_not_wanted_goes_back_and_takes_three_days()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Time("2.17:00"));
        probe.Tell(courier, new ParcelAnswered(Order, IsAccepted: false)).AdvanceTo(Time("9.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelDelivered>();
        probe.ExpectMessage<DeliveryGivenUp>(at: Time("2.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Time("5.17:00")).Item.ShouldBe(4);
        probe.ExpectNothing();
    }

    [Fact]
    public void Nobody_at_home_is_tried_again_a_day_later_and_three_times_in_all()
    {
        var (probe, courier) = Courier(absent: 1);
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Time("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Time("0.17:00"));
        probe.ExpectMessage<DeliveryGivenUp>(at: Time("4.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Time("7.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_wrong_address_is_reported_at_every_attempt_until_it_is_mended()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isAddressWrong: true)).AdvanceTo(Time("4.00:00"));
        probe.Tell(courier, new AddressCorrected(Order)).AdvanceTo(Time("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<AddressNotFound>(at: Time("2.17:00")).Attempt.ShouldBe(0);
        probe.ExpectMessage<AddressNotFound>(at: Time("3.17:00")).Attempt.ShouldBe(1);
        probe.ExpectMessage<ParcelDelivered>(at: Time("4.17:00")).Attempt.ShouldBe(2);
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_whose_number_matches_nothing_is_held_to_the_limit_and_goes_back()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Time("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Time("0.17:00"));
        probe.ExpectMessage<ParcelHeld>(at: Time("0.17:00"));
        probe.ExpectMessage<DeliveryGivenUp>(at: Time("10.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Time("13.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_number_put_right_in_time_sets_the_parcel_going()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Time("1.08:00"));
        probe.Tell(courier, new NumberCorrectionRequested(Order, TimeSpan.FromHours(6))).AdvanceTo(Time("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>();
        probe.ExpectMessage<ParcelDelivered>(at: Time("3.14:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_correction_that_takes_longer_than_the_hold_comes_too_late()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Time("10.16:00"));
        probe.Tell(courier, new NumberCorrectionRequested(Order, TimeSpan.FromHours(6))).AdvanceTo(Time("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>();
        probe.ExpectMessage<DeliveryGivenUp>(at: Time("10.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Time("13.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_taken_in_under_a_wrong_number_is_held_though_its_waybill_is_right()
    {
        var (probe, courier) = Courier(misKey: new CarrierMisKey { ManualRate = Ratio.One });
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>(at: Time("0.17:00"));
    }

    private static (TestProbe Probe, ActorRef Courier) Courier(double absent = 0, CarrierMisKey? misKey = null)
    {
        var simulation = new Simulation(new Streams(seed: 1, replication: 0));
        var probe = new TestProbe(simulation);
        var map = new ShopMap { Buyers = probe.Self, OrderSystem = probe.Self };
        var options = new CourierOptions { AbsentRatio = new(absent), SelfResolveRatio = Ratio.Zero };
        var clock = new LocalClock(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var book = new CellBook(new CohortFrame(new ClockOptions()), 0, 1);
        var courier = new Courier(options, new EconomicsOptions(), [Always.Days(2)], misKey, clock, map, book);
        return (probe, simulation.Join(courier));
    }

    private static ParcelOffered Parcel(OrderKey order, bool isAddressWrong = false, bool isWaybillRight = true) =>
        new(order, new OrderDraft(ValueCents: 6000, Item: 4, Method: 0, Region: 0, isAddressWrong, IsConfirmed: false), isWaybillRight);

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, null);
}
