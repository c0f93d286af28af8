using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Tests.Fulfilment.Plants;

public sealed class OrderKeySpec
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 15)]
    [InlineData(226_048, 1)]
    [InlineData((1L << 59) - 1, 15)]
    public void An_orders_name_gives_its_intent_and_its_index_back(long intent, int index)
    {
        var key = new OrderKey(intent, index);
        key.Intent.ShouldBe(intent);
        key.Index.ShouldBe(index);
        key.ShouldBe(new OrderKey(intent, index));
        key.ShouldNotBe(new OrderKey(intent, index ^ 1));
        key.ShouldNotBe(new OrderKey(intent ^ 1, index));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 63)]
    [InlineData(15, 0)]
    [InlineData(15, 63)]
    public void A_charge_is_found_again_by_its_number(int index, int attempt)
    {
        var charge = new ChargeKey(new OrderKey(7, index), attempt);
        ChargeKey.Of(7, charge.Number).ShouldBe(charge);
    }
}
