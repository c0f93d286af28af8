using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>Who a potential intent's buyer is and what they want: drawn from the intent's own streams, so alike in every arm.</summary>
internal sealed class Population(BuyersOptions options, ItemCatalogue items, double addressWrongRatio, Streams streams)
{
    /// <summary>How far back a repeating buyer's earlier intent may lie.</summary>
    private const long RepeatSpan = 50_000;

    private readonly double[] _methodBounds = Bounds(options.PaymentMix.Values.Select(share => share.Value));
    private readonly double[] _regionBounds = Bounds(options.Regions.Select(region => region.Share.Value));
    private readonly double[] _channelBounds = Bounds(options.Channels.Select(channel => channel.Share.Value));

    /// <summary>The buyer behind an intent, by the number of their first intent.</summary>
    public long BuyerOf(long intent)
    {
        while (true)
        {
            var stream = streams.For(Purposes.Repeat, intent);
            if (intent == 0 || !stream.NextChance(options.RepeatRatio))
                return intent;
            intent -= 1 + (long)(stream.NextUnit() * Math.Min(intent, RepeatSpan));
        }
    }

    public OrderDraft DraftOf(long intent)
    {
        var stream = streams.For(Purposes.Traits, intent);
        var method = checked((ushort)Pick(_methodBounds, stream.NextUnit()));
        var region = checked((ushort)Pick(_regionBounds, stream.NextUnit()));
        var item = items.ItemAt(stream.NextUnit());
        var cents = (long)Math.Max(1, options.GoodsValue.Sample(ref stream) * 100);
        var address = streams.For(Purposes.AddressWrong, intent);
        return new OrderDraft(cents, item, method, region, address.NextChance(addressWrongRatio), IsConfirmed: false);
    }

    /// <summary>Index of the channel an intent comes in by.</summary>
    public ushort ChannelOf(long intent) => _channelBounds.Length == 1
        ? (ushort)0
        : checked((ushort)Pick(_channelBounds, streams.For(Purposes.Channel, intent).NextUnit()));

    public TimeSpan PatienceOf(long intent)
    {
        var stream = streams.For(Purposes.Patience, intent);
        var patience = options.Patience.SampleDuration(ref stream);
        var factor = options.Channels[ChannelOf(intent)].PatienceFactor;
        return factor == 1 ? patience : patience * factor;
    }

    private static double[] Bounds(IEnumerable<double> shares)
    {
        var sum = 0.0;
        return [.. shares.Select(share => sum += share)];
    }

    private static int Pick(double[] bounds, double unit)
    {
        var scaled = unit * bounds[^1];
        for (var index = 0; index < bounds.Length - 1; index++)
        {
            if (scaled < bounds[index])
                return index;
        }
        return bounds.Length - 1;
    }
}
