using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Counters of the intents that one reading is about, slot by slot where it has windows.</summary>
internal sealed class PartTally
{
    private readonly int _method;
    private readonly int _region;
    private readonly CohortTally?[] _slots;

    public PartTally(CellReading reading, BuyersOptions buyers, TimeSpan cohort)
    {
        Reading = reading;
        _method = IndexOf(reading.Part.Method, buyers.PaymentMix.Keys);
        _region = IndexOf(reading.Part.Region, buyers.Regions.Select(region => region.Name));
        SlotCount = reading.Window is null ? 1 : (int)Math.Ceiling(cohort / CellReading.SlotLength);
        _slots = new CohortTally?[SlotCount];
    }

    public CellReading Reading { get; }

    public int SlotCount { get; }

    /// <summary>Where an intent is counted; null when the reading is not about it.</summary>
    public CohortTally? Of(in IntentPlace place) =>
        (_method >= 0 && _method != place.Method) || (_region >= 0 && _region != place.Region)
            ? null
            : _slots[Reading.Window is null ? 0 : place.Slot] ??= new();

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

    private static int IndexOf(string? name, IEnumerable<string> names) => name is null ? -1 : names.ToList().IndexOf(name);
}

/// <summary>Where an intent belongs.</summary>
/// <param name="Slot">Slots of <see cref="CellReading.SlotLength"/> since the cohort's start.</param>
/// <param name="Method">Index of its payment method.</param>
/// <param name="Region">Index of its region.</param>
internal readonly record struct IntentPlace(int Slot, ushort Method, ushort Region);
