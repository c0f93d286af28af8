using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class WaybillOcrSpec
{
    private static readonly WaybillMisKey Waybills = new() { Rate = new(0.4) };

    private static readonly CarrierMisKey Intakes = new() { ManualRate = new(0.4) };

    private static readonly WaybillOcr Perfect = new() { FieldError = Ratio.Zero, ToManual = Ratio.Zero };

    [Fact]
    public void What_is_read_off_the_label_is_not_mis_keyed()
    {
        Trial.Of(Shops.Calm).Suffering(Waybills).Run().Failed().ShouldNotBeEmpty();
        Trial.Of(Shops.Calm).Suffering(Waybills).Using(Perfect).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void What_cannot_be_read_is_typed_with_the_same_luck_as_ever()
    {
        var bare = Trial.Of(Shops.Calm).Suffering(Waybills).Run();
        var some = Trial.Of(Shops.Calm).Suffering(Waybills).Using(Perfect with { ToManual = new(0.3) }).Run();

        some.Failed().ShouldBeSubsetOf(bare.Failed());
        some.Count(Outcome.Failed).ShouldBeAShare(0.3, of: bare.Count(Outcome.Failed));
        Trial.Of(Shops.Calm).Suffering(Waybills).Using(Perfect with { ToManual = Ratio.One }).Run().Outcomes.ShouldBe(bare.Outcomes);
    }

    [Fact]
    public void It_does_nothing_for_what_the_courier_types_wrongly()
    {
        var bare = Trial.Of(Shops.Calm).Suffering(Intakes).Run();

        bare.ShouldFailOnlyBy("carrier", "carrier-mis-key");
        Trial.Of(Shops.Calm).Suffering(Intakes).Using(Perfect).Run().Outcomes.ShouldBe(bare.Outcomes);
    }

    [Fact]
    public void What_it_misreads_goes_wrong_where_nobody_mis_keyed()
    {
        var cell = Trial.Of(Shops.Calm).Using(Perfect with { FieldError = new(0.2) }).Run();

        cell.ShouldFailOnlyBy("merchant-process", "waybill-mis-key");
        cell.Count(Outcome.Failed).ShouldBeAShare(0.2, of: cell.Outcomes.Length);
    }
}
