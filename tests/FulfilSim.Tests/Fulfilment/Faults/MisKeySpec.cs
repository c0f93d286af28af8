using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class MisKeySpec
{
    private static readonly WaybillMisKey Waybills = new() { Rate = new(0.3) };

    private static readonly CarrierMisKey Intakes = new() { ManualRate = new(0.3), ScannedRate = Ratio.Zero };

    public static TheoryData<string, FailureMode> MisKeys => new()
    {
        { "merchant-process/waybill-mis-key", Waybills },
        { "carrier/carrier-mis-key", Intakes },
    };

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void A_parcel_under_a_wrong_number_is_held_and_comes_back(string cause, FailureMode misKey)
    {
        var (category, id) = (cause.Split('/')[0], cause.Split('/')[1]);
        var cell = Trial.Of(Shops.Calm).Suffering(misKey).Run();

        cell.ShouldFailOnlyBy(category, id);
        cell.Count(Outcome.Failed).ShouldBeAShare(0.3, of: cell.Outcomes.Length);
    }

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void A_courier_that_clears_it_up_soon_delivers_after_all(string _, FailureMode misKey)
    {
        var shop = Shops.Calm.WithCourier(courier => courier with
        {
            SelfResolveRatio = Ratio.One,
            SelfResolveTime = Always.Days(1),
        });

        Trial.Of(shop).Suffering(misKey).Run().ShouldAllBeFulfilled();
    }

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void A_courier_that_takes_long_delivers_late(string _, FailureMode misKey)
    {
        var shop = Shops.Calm.WithCourier(courier => courier with
        {
            SelfResolveRatio = Ratio.One,
            SelfResolveTime = Always.Days(6),
        });
        var cell = Trial.Of(shop).Suffering(misKey).Run();

        cell.Count(Outcome.Late).ShouldBe(Trial.Of(Shops.Calm).Suffering(misKey).Run().Count(Outcome.Failed));
        cell.Count(Outcome.Failed).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void Only_held_parcels_are_reported(string _, FailureMode misKey)
    {
        var minutes = Trial.Of(Shops.Calm).Suffering(misKey).Record();

        minutes.All<ParcelHeld>().Select(said => said.Said.Order.Intent).ShouldBe(
            minutes.Outcomes.Where(entry => entry.Value == Outcome.Failed).Select(entry => entry.Key), ignoreOrder: true);
    }

    [Fact]
    public void A_courier_that_scans_keys_nothing_wrong()
    {
        var scanning = Shops.Calm.WithCourier(courier => courier with { Intake = Intake.Scanned });

        Trial.Of(scanning).Suffering(Intakes).Run().ShouldAllBeFulfilled();
        Trial.Of(scanning).Suffering(Waybills).Run().Count(Outcome.Failed).ShouldBeGreaterThan(0);
    }
}
