using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Counters of the intents that one reading is about, slot by slot where it has windows.</summary>
internal sealed class PartTally
{
    private readonly int _method;
    private readonly int _region;
    private readonly int _channel;
    private readonly CohortTally?[] _slots;

    public PartTally(CellReading reading, BuyersOptions buyers, TimeSpan cohort)
    {
        Reading = reading;
        _method = IndexOf(reading.Part.Method, buyers.PaymentMix.Keys);
        _region = IndexOf(reading.Part.Region, buyers.Regions.Select(region => region.Name));
        _channel = IndexOf(reading.Part.Channel, buyers.Channels.Select(channel => channel.Name));
        SlotCount = reading.Window is null ? 1 : (int)Math.Ceiling(cohort / CellReading.SlotLength);
        _slots = new CohortTally?[SlotCount];
    }

    public CellReading Reading { get; }

    public int SlotCount { get; }

    /// <summary>Where an intent is counted; null when the reading is not about it.</summary>
    public CohortTally? Of(in IntentPlace place) =>
        Is(_method, place.Traits.Method) && Is(_region, place.Traits.Region) && Is(_channel, place.Traits.Channel)
            ? _slots[Reading.Window is null ? 0 : place.Slot] ??= new()
            : null;

    /// <summary>The counters of some slots together.</summary>
    public CohortTally Sum(int first, int count)
    {
        var sum = new CohortTally();
        foreach (var slot in _slots.AsSpan(first, count))
        {
            if (slot is not null)
                sum.Merge(slot);
        }
        return sum;
    }

    /// <summary>Below zero stands for every one.</summary>
    private static bool Is(int wanted, ushort actual) => wanted < 0 || wanted == actual;

    private static int IndexOf(string? name, IEnumerable<string> names) => name is null ? -1 : names.ToList().IndexOf(name);
}

/// <summary>Where an intent belongs.</summary>
/// <param name="Slot">Slots of <see cref="CellReading.SlotLength"/> since the cohort's start.</param>
/// <param name="Traits">What sort of intent it is.</param>
internal readonly record struct IntentPlace(int Slot, IntentTraits Traits);

/// <summary>What sort of intent it is.</summary>
/// <param name="Method">Index of its payment method.</param>
/// <param name="Region">Index of its region.</param>
/// <param name="Channel">Index of its channel.</param>
internal readonly record struct IntentTraits(ushort Method, ushort Region, ushort Channel);
