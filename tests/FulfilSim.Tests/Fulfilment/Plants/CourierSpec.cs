using FulfilSim.Actors;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Carrying;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;
using static FulfilSim.Tests.Fulfilment.Plants.Bench;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>A courier that picks up at 17:00 from Monday to Friday and takes two days.</summary>
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
        probe.AdvanceTo(Moment(offered)).Tell(courier, Parcel(Order)).AdvanceTo(TimeSpan.FromDays(30));

        probe.ExpectMessage<ParcelHandedOver>(at: Moment(pickedUp));
        probe.ExpectMessage<ParcelDelivered>(at: Moment(pickedUp) + TimeSpan.FromDays(2)).Attempt.ShouldBe(0);
        probe.ExpectNothing();
    }

    [Fact]
    public void All_that_stands_at_the_door_goes_with_one_van_in_the_order_it_came()
    {
        var (probe, courier) = Courier();
        probe.AdvanceTo(Moment("0.09:00")).Tell(courier, Parcel(Another)).AdvanceTo(Moment("0.16:00")).Tell(courier, Parcel(Order));
        probe.AdvanceTo(Moment("0.17:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Moment("0.17:00")).Order.ShouldBe(Another);
        probe.ExpectMessage<ParcelHandedOver>(at: Moment("0.17:00")).Order.ShouldBe(Order);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_accepted_parcel_is_reported()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Moment("2.17:00"));
        probe.Tell(courier, new ParcelAnswered(Order, IsAccepted: true)).AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelDelivered>();
        probe.ExpectMessage<DeliveryReported>(at: Moment("2.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_that_is_not_wanted_goes_back_and_takes_three_days()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Moment("2.17:00"));
        probe.Tell(courier, new ParcelAnswered(Order, IsAccepted: false)).AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelDelivered>();
        probe.ExpectMessage<DeliveryGivenUp>(at: Moment("2.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Moment("5.17:00")).Item.ShouldBe(4);
        probe.ExpectNothing();
    }

    [Fact]
    public void Nobody_at_home_is_tried_again_a_day_later_and_three_times_in_all()
    {
        var (probe, courier) = Courier(absent: 1);
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Moment("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Moment("0.17:00"));
        probe.ExpectMessage<DeliveryGivenUp>(at: Moment("4.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Moment("7.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_wrong_address_is_reported_at_every_attempt_until_it_is_mended()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isAddressWrong: true)).AdvanceTo(Moment("4.00:00"));
        probe.Tell(courier, new AddressCorrected(Order)).AdvanceTo(Moment("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<AddressNotFound>(at: Moment("2.17:00")).Attempt.ShouldBe(0);
        probe.ExpectMessage<AddressNotFound>(at: Moment("3.17:00")).Attempt.ShouldBe(1);
        probe.ExpectMessage<ParcelDelivered>(at: Moment("4.17:00")).Attempt.ShouldBe(2);
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_whose_number_matches_nothing_is_held_to_the_limit_and_goes_back()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Moment("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>(at: Moment("0.17:00"));
        probe.ExpectMessage<ParcelHeld>(at: Moment("0.17:00"));
        probe.ExpectMessage<DeliveryGivenUp>(at: Moment("10.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Moment("13.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_number_put_right_in_time_sets_the_parcel_going()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Moment("1.08:00"));
        probe.Tell(courier, new NumberCorrectionRequested(Order, TimeSpan.FromHours(6))).AdvanceTo(Moment("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>();
        probe.ExpectMessage<ParcelDelivered>(at: Moment("3.14:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_correction_that_takes_longer_than_the_hold_comes_too_late()
    {
        var (probe, courier) = Courier();
        probe.Tell(courier, Parcel(Order, isWaybillRight: false)).AdvanceTo(Moment("10.16:00"));
        probe.Tell(courier, new NumberCorrectionRequested(Order, TimeSpan.FromHours(6))).AdvanceTo(Moment("30.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>();
        probe.ExpectMessage<DeliveryGivenUp>(at: Moment("10.17:00"));
        probe.ExpectMessage<ParcelReturned>(at: Moment("13.17:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_taken_in_under_a_wrong_number_is_held_though_its_waybill_is_right()
    {
        var (probe, courier) = Courier(misKey: new CarrierMisKey { ManualRate = Ratio.One });
        probe.Tell(courier, Parcel(Order)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<ParcelHandedOver>();
        probe.ExpectMessage<ParcelHeld>(at: Moment("0.17:00"));
    }

    private static (TestProbe Probe, ActorRef Courier) Courier(double absent = 0, CarrierMisKey? misKey = null)
    {
        var bench = new Bench();
        var options = new CourierOptions { AbsentRatio = new(absent), SelfResolveRatio = Ratio.Zero };
        var courier = new Courier(options, new EconomicsOptions(), [Always.Days(2)], misKey, bench.Clock, bench.Map, bench.Book);
        return (bench.Probe, bench.Simulation.Join(courier));
    }

    private static ParcelOffered Parcel(OrderKey order, bool isAddressWrong = false, bool isWaybillRight = true) =>
        new(order, Draft(item: 4, isAddressWrong), isWaybillRight);
}
