using System.Buffers.Binary;
using FulfilSim.Actors;
using FulfilSim.Experiments.Tracing;
using FulfilSim.Tests.Actors;
using FulfilSim.Tests.Experiments.Fakes;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Experiments.Tracing;

/// <summary>A metronome tells a listener its number once a second: two deliveries a beat.</summary>
public sealed class TraceSpec : IDisposable
{
    private static readonly TraceHeader Cell = new("0123456789abcdef", "reference", Seed: 7, Replication: 2);

    private readonly TemporaryFolder _temporary = new();

    private string Path => _temporary.At("a.trace");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Two_equal_runs_have_the_same_deliveries()
    {
        Keep(beats: 5);
        var comparer = Compare(beats: 5);
        comparer.IsSame.ShouldBeTrue();
        (comparer.Count, comparer.TraceCount, comparer.First).ShouldBe((10, 10, null));
    }

    [Fact]
    public void A_run_that_does_one_thing_otherwise_parts_from_the_trace_at_that_delivery()
    {
        Keep(beats: 5);
        var note = $"Note {{ Kind = {Note.KindNumber}, Entity = 1003, Occurrence = 0, Number = 1003, Attempt = 0 }}";
        Compare(beats: 5, wrongAt: 3).First.ShouldBe(new Divergence(6, Second(3), "metronome", "listener", note));
    }

    [Theory]
    [InlineData(1, 1, "metronome", "metronome")]
    [InlineData(4, 2, "metronome", "listener")]
    [InlineData(10, 5, "metronome", "listener")]
    public void A_trace_with_one_altered_record_parts_there_and_nowhere_else(int number, double second, string from, string to)
    {
        Keep(beats: 5);
        Alter(number);
        var first = Compare(beats: 5).First.ShouldNotBeNull();
        (first.Number, first.At, first.From, first.To).ShouldBe((number, Second(second), from, to));
    }

    [Fact]
    public void A_run_that_goes_on_parts_where_the_trace_ends()
    {
        Keep(beats: 4);
        var comparer = Compare(beats: 5);
        comparer.IsSame.ShouldBeFalse();
        comparer.First.ShouldNotBeNull().Number.ShouldBe(9);
    }

    [Fact]
    public void A_run_that_ends_early_is_not_the_same_though_nothing_was_otherwise()
    {
        Keep(beats: 5);
        var comparer = Compare(beats: 4);
        (comparer.IsSame, comparer.First, comparer.Count, comparer.TraceCount).ShouldBe((false, null, 8, 10));
    }

    [Fact]
    public void A_trace_of_another_cell_is_refused_and_both_are_named()
    {
        Keep(beats: 1);
        foreach (var other in new[] { Cell with { Arm = "bare" }, Cell with { Seed = 8 }, Cell with { Replication = 0 }, Cell with { ScenarioDigest = "f" } })
        {
            Should.Throw<TraceRefusedException>(() => TraceComparer.Open(Path, other)).Message.ShouldBe(
                $"{Path} cannot be compared with: it is the trace of reference, replication 3, seed 7, scenario 0123456789abcdef, not of {other}.");
        }
    }

    [Theory]
    [InlineData(0, "it is no trace of this version")]
    [InlineData(7, "it is no trace of this version")]
    [InlineData(20, "it ends before its first delivery")]
    [InlineData(60, "it does not hold as many deliveries as it says")]
    [InlineData(-1, "it does not hold as many deliveries as it says")]
    [InlineData(-8, "it does not hold as many deliveries as it says")]
    public void A_trace_that_is_cut_off_is_refused(int length, string reason)
    {
        Keep(beats: 5);
        var content = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, length > 0 ? content[..length] : content[..(length == 0 ? 0 : content.Length + length)]);
        Should.Throw<TraceRefusedException>(() => TraceComparer.Open(Path, Cell)).Message.ShouldBe($"{Path} cannot be compared with: {reason}.");
    }

    [Fact]
    public void A_trace_that_is_not_there_is_refused_with_its_name() =>
        Should.Throw<TraceRefusedException>(() => TraceComparer.Open(Path, Cell)).Message.ShouldStartWith($"{Path} cannot be compared with: ");

    [Fact]
    public void Of_a_cell_that_was_not_finished_no_trace_is_left_and_an_earlier_one_stays()
    {
        Keep(beats: 1);
        var before = File.ReadAllBytes(Path);
        using (var writer = new TraceWriter(Path, Cell))
            Play(writer.Watch, beats: 5);
        File.ReadAllBytes(Path).ShouldBe(before);
        Directory.GetFiles(_temporary.At()).ShouldBe([Path]);
    }

    private void Keep(int beats)
    {
        using var writer = new TraceWriter(Path, Cell);
        Play(writer.Watch, beats);
        writer.Keep();
    }

    private TraceComparer Compare(int beats, int wrongAt = 0)
    {
        using var comparer = TraceComparer.Open(Path, Cell);
        Play(comparer.Watch, beats, wrongAt);
        return comparer;
    }

    /// <param name="number">1-based.</param>
    private void Alter(int number)
    {
        var content = File.ReadAllBytes(Path);
        var count = (int)BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(8));
        content[content.Length - (count - number + 1) * sizeof(ulong)] ^= 1;
        File.WriteAllBytes(Path, content);
    }

    /// <param name="wrongAt">The beat at which the metronome tells another number; 0 for none.</param>
    private static void Play(Action<Simulation> watch, int beats, int wrongAt = 0)
    {
        var simulation = Simulation();
        var listener = simulation.Join(new Puppet((_, _) => { }, name: "listener"));
        simulation.Join(new Puppet(
            (message, turn) =>
            {
                turn.Tell(listener, new Note(message.Entity == wrongAt ? message.Entity + 1000 : message.Entity));
                turn.After(Seconds(1), new Note(message.Entity + 1));
            },
            turn => turn.After(Seconds(1), new Note(1)),
            "metronome"));
        watch(simulation);
        simulation.RunUntil(Second(beats + 0.5));
    }
}
