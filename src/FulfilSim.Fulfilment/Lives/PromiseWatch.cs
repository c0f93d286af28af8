using System.Globalization;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>Whether the first promise was kept. Buyers of one day share one reminder, so no message of an intent's own tells it.</summary>
internal sealed class PromiseWatch(ShopOptions shop)
{
    private readonly LocalClock _clock = new(shop.Clock.Start);
    private SimTime? _promise;

    /// <summary>A promise reached the buyer; only the first one counts.</summary>
    public void Made(SimTime promise) => _promise ??= promise;

    /// <summary>The happenings with the end of the promised day among them, if nothing was decided by then.</summary>
    public IReadOnlyList<Happening> Marked(IReadOnlyList<Happening> happenings, SimTime end)
    {
        if (_promise is not { } promise)
            return happenings;
        var over = _clock.StartOf(_clock.DayOf(promise) + 1);
        var decided = happenings.FirstOrDefault(happening => happening.Kind == HappeningKind.Outcome)?.At ?? end - SimTime.Zero;
        if (over - SimTime.Zero >= decided)
            return happenings;
        var day = (shop.Clock.Start + (promise - SimTime.Zero)).ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        var missed = new Happening(over - SimTime.Zero, HappeningKind.Promise, "promise-missed", 0, $"The promised day, {day}, was over.");
        return [.. happenings.TakeWhile(each => each.At <= missed.At), missed, .. happenings.SkipWhile(each => each.At <= missed.At)];
    }
}
