using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>Which courier gets a parcel: by their shares, by the intent's own number.</summary>
internal sealed class CourierChoice(IReadOnlyList<CourierOptions> couriers, ShopMap map)
{
    private static readonly Purpose Choice = Purpose.Named("courier-choice");

    public ActorRef CourierFor(OrderKey order, Turn turn)
    {
        if (couriers.Count == 1)
            return map.Couriers[0];
        var unit = turn.Draw(Choice, order.Intent).NextUnit();
        for (var index = 0; index < couriers.Count - 1; index++)
        {
            unit -= couriers[index].Share;
            if (unit < 0)
                return map.Couriers[index];
        }
        return map.Couriers[^1];
    }
}
