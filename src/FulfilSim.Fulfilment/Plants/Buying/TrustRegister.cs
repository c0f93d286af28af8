using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>What buyers think of the shop, 0 to 1. Full trust is not stored.</summary>
internal sealed class TrustRegister(BuyersOptions options)
{
    private readonly Dictionary<long, double> _lowered = [];

    public double Of(long buyer) => _lowered.GetValueOrDefault(buyer, 1);

    public void Lose(long buyer) => _lowered[buyer] = Math.Max(0, Of(buyer) - options.TrustLoss);

    public void Gain(long buyer)
    {
        if (!_lowered.TryGetValue(buyer, out var trust))
            return;
        if (trust + options.TrustGain >= 1)
            _lowered.Remove(buyer);
        else
            _lowered[buyer] = trust + options.TrustGain;
    }
}
