using FsCheck;
using FsCheck.Fluent;
using FulfilSim.Actors;
using FulfilSim.Statistics;
using Timer = FulfilSim.Actors.Timer;

namespace FulfilSim.Tests.Actors;

/// <summary>The calendar is a sorted list of what is due, only faster.</summary>
public sealed class CalendarLaw
{
    private static readonly ActorRef Anyone = new(1);

    private enum Step
    {
        SendNow = 0,
        SendLater,
        Cancel,
        Take,
    }

    /// <summary>Ticks between moments: next to each other, and from seconds to hours apart.</summary>
    public static TheoryData<long> Scales { get; } = [1, 1L << 24, 1L << 31, (1L << 33) - 1, 1L << 36];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Any_short_script_gives_what_a_sorted_list_gives(long scale) =>
        Prop.ForAll(Scripts().ToArbitrary(), script => Play(script, scale)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [MemberData(nameof(Scales))]
    public void A_long_script_full_of_cancellations_gives_what_a_sorted_list_gives(long scale)
    {
        var stream = new Streams(seed: 1, replication: 0).For(Purpose.Named("script"), entity: 0);
        var script = new List<(Step, int)>();
        for (var phase = 0; phase < 12; phase++)
        {
            var favourite = phase % 3 == 0 ? Step.SendLater : phase % 3 == 1 ? Step.Cancel : Step.Take;
            for (var index = 0; index < 4000; index++)
                script.Add((stream.NextChance(0.7) ? favourite : (Step)stream.NextIndex(4), stream.NextIndex(1 << 30)));
        }
        Play(script, scale).ShouldBeTrue();
    }

    private static Gen<List<(Step, int)>> Scripts() =>
        Gen.Choose(0, 3).Select(step => (Step)step)
            .Zip(Gen.Choose(0, 12))
            .Select(pair => (pair.Item1, pair.Item2))
            .ListOf()
            .Select(list => list.ToList());

    private static bool Play(List<(Step Step, int Value)> script, long scale)
    {
        var (calendar, model) = (new Calendar(), new SortedList());
        var timers = new List<Timer>();
        foreach (var (step, value) in script)
        {
            switch (step)
            {
                case Step.SendNow:
                    model.Add(model.Now);
                    timers.Add(calendar.Add(model.Now, model.Now, Anyone, Anyone, new Note(timers.Count)));
                    break;
                case Step.SendLater:
                    var due = model.Now + (1 + (value % 11)) * scale;
                    model.Add(due);
                    timers.Add(calendar.Add(due, model.Now, Anyone, Anyone, new Note(timers.Count)));
                    break;
                case Step.Cancel:
                    if (timers.Count > 0 && calendar.TryCancel(timers[value % timers.Count]) != model.Cancel(value % timers.Count))
                        return false;
                    break;
                default:
                    if (!TakesAlike(calendar, model, model.Now + (value % 13 * scale)))
                        return false;
                    break;
            }
            if (calendar.Count != model.Count)
                return false;
        }
        while (model.Count > 0)
        {
            if (!TakesAlike(calendar, model, long.MaxValue))
                return false;
        }
        return calendar.Count == 0;
    }

    private static bool TakesAlike(Calendar calendar, SortedList model, long until)
    {
        var isTaken = calendar.TryTake(until, out var due, out _, out _, out var message);
        var expected = model.Take(until);
        return isTaken ? expected == (due, message.Entity) : expected is null;
    }

    /// <summary>What the calendar should be: letters by moment and order of sending.</summary>
    private sealed class SortedList
    {
        private readonly SortedSet<(long Due, long Number)> _waiting = [];
        private readonly List<long> _dues = [];

        public long Now { get; private set; }

        public int Count => _waiting.Count;

        public void Add(long due)
        {
            _waiting.Add((due, _dues.Count));
            _dues.Add(due);
        }

        public bool Cancel(int number) => _waiting.Remove((_dues[number], number));

        public (long Due, long Number)? Take(long until)
        {
            if (_waiting.Count == 0 || _waiting.Min.Due > until)
                return null;
            var next = _waiting.Min;
            _waiting.Remove(next);
            Now = next.Due;
            return next;
        }
    }
}
