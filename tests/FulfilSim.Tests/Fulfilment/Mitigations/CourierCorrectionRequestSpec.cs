using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class CourierCorrectionRequestSpec
{
    private static readonly CourierCorrectionRequest Asking = new() { FixedRatio = Ratio.One };

    public static TheoryData<FailureMode> MisKeys =>
    [
        new WaybillMisKey { Rate = new(0.3) },
        new CarrierMisKey { ManualRate = new(0.3) },
    ];

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void A_courier_who_is_asked_corrects_the_number(FailureMode misKey)
    {
        var bare = Trial.Of(Shops.Calm).Suffering(misKey).Run();

        bare.Failed().ShouldNotBeEmpty();
        Trial.Of(Shops.Calm).Suffering(misKey).Using(Asking).Run().ShouldAllBeFulfilled();
    }

    [Theory]
    [MemberData(nameof(MisKeys))]
    public void Where_the_courier_does_not_comply_nothing_is_won(FailureMode misKey) =>
        Trial.Of(Shops.Calm).Suffering(misKey).Using(Asking with { FixedRatio = Ratio.Zero }).Run().Outcomes
            .ShouldBe(Trial.Of(Shops.Calm).Suffering(misKey).Run().Outcomes);

    [Fact]
    public void Every_held_parcel_is_one_more_case_for_the_agents()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(new CarrierMisKey { ManualRate = new(0.3) });
        var bare = trial.Run();
        var cell = trial.Using(Asking).Run();

        bare.Result.Counts.Contacts.ShouldBe(0);
        cell.Result.Counts.Contacts.ShouldBe(bare.Count(Outcome.Failed));
        cell.Result.Money.ContactCents.ShouldBe(bare.Count(Outcome.Failed) * 500L);
        cell.Station("customerService.agents").Arrivals.ShouldBe(bare.Count(Outcome.Failed));
    }

    [Fact]
    public void Busy_agents_ask_too_late()
    {
        var fewAgents = Shops.Calm
            .WithCustomerService(service => service with { Agents = 1, Handling = Always.Hours(6) })
            .WithCourier(courier => courier with { HoldLimit = TimeSpan.FromDays(2) });
        var cell = Trial.Of(fewAgents).Suffering(new CarrierMisKey { ManualRate = new(0.3) }).Using(Asking).Run();

        cell.Count(Outcome.Failed).ShouldBeGreaterThan(50);
        Trial.Of(Shops.Calm).Suffering(new CarrierMisKey { ManualRate = new(0.3) }).Using(Asking).Record()
            .All<NumberCorrectionRequested>().Count().ShouldBeGreaterThan(50);
    }
}
