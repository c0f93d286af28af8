using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Books;

/// <summary>
/// What actors write down of a cell: touches of faults, money, outcomes, waits. While the cell runs it is read for the naming
/// of outcomes only, so it carries no news from one actor to another.
/// </summary>
/// <param name="readings">Counts parts and windows; null when nobody has asked for one.</param>
internal sealed class CellBook(CohortFrame frame, int watchedHourFirst, int watchedHours, ReadingBook? readings = null)
{
    private IBookWatcher[] _watchers = [];
    private IIntentWatcher? _intentWatcher;
    private readonly EntityTable<IntentEntry> _entries = new();

    public CohortTally Tally { get; } = new();

    public ReadingBook? Readings { get; } = readings;

    public HourlyTally Hours { get; } = new(watchedHourFirst, watchedHours);

    public List<FaultWindow> Windows { get; } = [];

    public CohortFrame Frame { get; } = frame;

    /// <summary>Cohort's outcomes, by number of the intent from the cohort's first on.</summary>
    public List<OutcomeCode> Outcomes { get; } = [];

    /// <summary>Potential intents of the cohort that have no outcome yet.</summary>
    public long UndecidedCount { get; private set; }

    public void Watch(IBookWatcher watcher) => _watchers = [.. _watchers, watcher];

    /// <summary>Shows somebody the intents that count.</summary>
    public void WatchIntents(IIntentWatcher watcher) => _intentWatcher = watcher;

    /// <summary>A potential intent has come up. Those of the cohort get a place for their outcome.</summary>
    public void Arise(long intent, bool isCohort, IntentTraits traits, SimTime now)
    {
        if (!isCohort)
            return;
        if (Outcomes.Count == 0)
            Frame.FirstIntent = intent;
        Outcomes.Add(default);
        UndecidedCount++;
        Tally.Count(CohortCount.PotentialIntents);
        Readings?.Arise(traits, now);
        _intentWatcher?.Arose(intent, now);
    }

    /// <summary>A fault has had a hand in this intent; the first one is its root cause should it fail.</summary>
    public void Touch(long intent, int cause)
    {
        ref var entry = ref EntryOf(intent);
        if (entry.Cause == 0)
            entry.Cause = (ushort)cause;
        foreach (var watcher in _watchers)
            watcher.Touched(intent, cause);
    }

    /// <summary>The parcel is with the courier: what goes wrong from now on, goes wrong on the way.</summary>
    public void MarkHandedOver(long intent) => EntryOf(intent).IsHandedOver = true;

    /// <summary>A parcel is at the door.</summary>
    /// <returns>Whether it is the intent's first.</returns>
    public bool MarkAttempted(long intent)
    {
        ref var entry = ref EntryOf(intent);
        if (entry.IsAttempted)
            return false;
        entry.IsAttempted = true;
        Count(intent, CohortCount.DeliveryAttempted);
        return true;
    }

    public bool IsTouched(long intent) => _entries.TryGet(intent, out var entry) && entry.Cause != 0;

    public void Post(long intent, MoneyReason reason, long cents, SimTime now)
    {
        var posting = new MoneyPosting(intent, reason, cents);
        if (Frame.IsCohort(intent))
        {
            Tally.Post(reason, cents);
            Readings?.Post(IndexOf(intent), reason, cents);
        }
        var change = reason switch
        {
            MoneyReason.Captured => cents,
            MoneyReason.Refunded or MoneyReason.Earned or MoneyReason.Owed => -cents,
            _ => 0,
        };
        if (change != 0)
        {
            ref var entry = ref EntryOf(intent);
            entry.Clearing += change;
            if (reason == MoneyReason.Captured && entry.CaptureCount++ > 0)
                Count(intent, CohortCount.DuplicateCaptures);
            DropIfDone(intent, in entry);
        }
        foreach (var watcher in _watchers)
            watcher.Posted(in posting, now);
    }

    /// <summary>Settles what became of an intent, once.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="stage">Cause where no fault touched it; 0 for outcomes that are no failure.</param>
    /// <param name="now">The moment.</param>
    public void Decide(long intent, Outcome outcome, int stage, SimTime now)
    {
        foreach (var watcher in _watchers)
            watcher.Decided(intent, outcome, now);
        ref var entry = ref _entries.Find(intent);
        var isKnown = !Unsafe.IsNullRef(ref entry);
        if (Frame.IsCohort(intent))
        {
            var touched = isKnown ? entry.Cause : 0;
            var cause = outcome == Outcome.Failed ? (touched != 0 ? touched : StageOf(stage, isKnown ? entry : default)) : 0;
            var code = new OutcomeCode(outcome, cause);
            Outcomes[IndexOf(intent)] = code;
            UndecidedCount--;
            _intentWatcher?.Decided(intent, code, now);
            if (outcome == Outcome.Failed && isKnown && entry.Clearing > 0)
                Count(intent, CohortCount.PaidNotFulfilled);
        }
        if (!isKnown)
            return;
        entry.IsDecided = true;
        DropIfDone(intent, in entry);
    }

    /// <summary>Ends the books: what buyers are still owed is posted, and failed intents it belongs to are unrecoverable.</summary>
    public void Close(SimTime now)
    {
        foreach (var (intent, entry) in _entries.InOrder().ToList())
        {
            if (entry.Clearing <= 0)
                continue;
            var isFailedCohort = Frame.IsCohort(intent)
                && Outcomes[IndexOf(intent)].Outcome == Outcome.Failed;
            if (isFailedCohort)
                Count(intent, CohortCount.Unrecoverable);
            Post(intent, MoneyReason.Owed, entry.Clearing, now);
        }
        foreach (var code in Outcomes)
            Tally.Decide(code.Outcome);
        Readings?.Close(Outcomes);
    }

    /// <summary>Counts something of an intent; nothing happens when it is not of the cohort.</summary>
    public void Count(long intent, CohortCount what)
    {
        if (!Frame.IsCohort(intent))
            return;
        Tally.Count(what);
        Readings?.Count(IndexOf(intent), what);
    }

    /// <summary>Notes how long a buyer waited; nothing happens when the intent is not of the cohort.</summary>
    public void Wait(long intent, CohortWait wait, TimeSpan length, SimTime now)
    {
        if (!Frame.IsCohort(intent))
            return;
        Tally.Wait(wait, length.Ticks);
        Readings?.Wait(IndexOf(intent), wait, length.Ticks);
        _intentWatcher?.Waited(intent, wait, length, now);
    }

    private int IndexOf(long intent) =>
        (int)(Frame.Stride == 1 ? intent - Frame.FirstIntent : (intent - Frame.FirstIntent) / Frame.Stride);

    /// <summary>Where an intent was stuck whose time ran out, by how far it had come.</summary>
    private static int StageOf(int stage, IntentEntry entry) => stage != Stage.WhereverItIs
        ? stage
        : entry switch
        {
            { IsHandedOver: true } => Stage.Transport,
            { CaptureCount: > 0 } => Stage.WarehouseCongestion,
            _ => Stage.PaymentCongestion,
        };

    private void DropIfDone(long intent, in IntentEntry entry)
    {
        if (entry.IsDecided && entry.Clearing == 0)
            _entries.Remove(intent);
    }

    private ref IntentEntry EntryOf(long intent)
    {
        ref var entry = ref _entries.Find(intent);
        if (Unsafe.IsNullRef(ref entry))
            return ref _entries.Add(intent, default);
        return ref entry;
    }

    private struct IntentEntry
    {
        public long Clearing;
        public ushort Cause;
        public ushort CaptureCount;
        public bool IsDecided;
        public bool IsHandedOver;
        public bool IsAttempted;
    }
}
