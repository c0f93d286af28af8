using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Counts the cohort once more, for readings of its parts and windows. Only there where somebody has asked for one.</summary>
internal sealed class ReadingBook(IReadOnlyList<CellReading> readings, ShopOptions shop)
{
    private readonly PartTally[] _parts = [.. readings.Select(reading => new PartTally(reading, shop.Buyers, shop.Clock.Cohort))];
    private readonly List<IntentPlace> _places = [];
    private readonly SimTime _from = SimTime.At(shop.Clock.RunIn);

    /// <summary>The parts, in the order of the readings.</summary>
    public IReadOnlyList<PartTally> Parts => _parts;

    /// <summary>The cohort's next intent has come up.</summary>
    public void Arise(IntentTraits traits, SimTime now)
    {
        var slot = (int)((now - _from).Ticks / CellReading.SlotLength.Ticks);
        _places.Add(new(slot, traits));
        Count(_places.Count - 1, CohortCount.PotentialIntents);
    }

    public void Count(int index, CohortCount what)
    {
        foreach (var part in _parts)
            part.Of(_places[index])?.Count(what);
    }

    public void Post(int index, MoneyReason reason, long cents)
    {
        foreach (var part in _parts)
            part.Of(_places[index])?.Post(reason, cents);
    }

    public void Wait(int index, CohortWait wait, long ticks)
    {
        foreach (var part in _parts)
            part.Of(_places[index])?.Wait(wait, ticks);
    }

    /// <summary>At the end: what has become of the cohort, in the order in which its intents came up.</summary>
    public void Close(IReadOnlyList<OutcomeCode> outcomes)
    {
        for (var index = 0; index < outcomes.Count; index++)
        {
            foreach (var part in _parts)
                part.Of(_places[index])?.Decide(outcomes[index].Outcome);
        }
    }
}
