using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using FulfilSim.Tests.Actors;

namespace FulfilSim.Tests.Live.Pacing;

/// <summary>A simulation of one listener under a pacer, and what the listener heard: which note, due when, at which wall time.</summary>
internal sealed class Bench
{
    private readonly ScriptedClock _clock;

    /// <param name="reminders">Due moments in virtual seconds; the notes are numbered from 1.</param>
    /// <param name="hear">What the listener does with a note besides writing it down.</param>
    public Bench(ScriptedClock clock, PacerOptions options, double[] reminders, Action<Message, Turn>? hear = null)
    {
        _clock = clock;
        Simulation = Stage.Simulation();
        Listener = Simulation.Join(new Puppet(
            (message, turn) =>
            {
                Heard.Add((message.Entity, turn.Now, clock.Now));
                hear?.Invoke(message, turn);
            },
            turn =>
            {
                foreach (var (index, seconds) in reminders.Index())
                    turn.After(Stage.Seconds(seconds), new Note(index + 1));
            }));
        Pacer = new Pacer(Simulation, clock, options, Log);
    }

    public Simulation Simulation { get; }

    public ActorRef Listener { get; }

    public Pacer Pacer { get; }

    public InjectionList Log { get; } = new();

    public List<(long Note, SimTime Due, TimeSpan Wall)> Heard { get; } = [];

    /// <summary>Which notes were heard, in order, each with its moment in virtual seconds.</summary>
    public IEnumerable<(long Note, double DueSeconds)> Story => Heard.Select(heard => (heard.Note, heard.Due.TotalSeconds));

    /// <summary>Injects a note when the wall clock shows so many seconds.</summary>
    public Bench Inject(double wallSeconds, long note)
    {
        _clock.At(Stage.Seconds(wallSeconds), () => Pacer.TryInject(Listener, new Note(note)));
        return this;
    }

    /// <summary>Runs on this thread; the input is over from the start, or at a wall moment.</summary>
    public PacedRun Run(double inputSeconds = 0) => RunUntil(TestContext.Current.CancellationToken, inputSeconds);

    /// <summary>The same, unless it is cancelled before.</summary>
    public PacedRun RunUntil(CancellationToken cancellation, double inputSeconds = 0)
    {
        if (inputSeconds > 0)
            _clock.At(Stage.Seconds(inputSeconds), Pacer.CompleteInput);
        else
            Pacer.CompleteInput();
        return Pacer.Run(cancellation);
    }
}
