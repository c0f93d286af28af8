using System.Buffers.Binary;
using System.Globalization;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli;

/// <summary>A cell of the first scenario of each model, run again and held against its trace.</summary>
public sealed class RerunSpec : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTerminal _terminal = new();

    private string Trace => _temporary.At("a.trace");

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("fulfilment")]
    [InlineData("network")]
    public void A_run_has_the_deliveries_of_its_trace(string model)
    {
        Begin(model);
        Rerun("--trace", Trace).ShouldBe(0);
        Rerun("--against", Trace).ShouldBe(0);
        _terminal.Out.ShouldMatch($"\n{Trace} has the same {CountOfTrace()} deliveries, digest [0-9a-f]{{32}}\\.\n$");
    }

    [Theory]
    [InlineData("fulfilment")]
    [InlineData("network")]
    public void A_run_twice_has_the_same_deliveries(string model)
    {
        Begin(model);
        Rerun("--twice", "--trace", Trace).ShouldBe(0);
        _terminal.Out.ShouldMatch($"\nThe second run has the same {CountOfTrace()} deliveries, digest [0-9a-f]{{32}}\\.\n$");
    }

    [Theory]
    [InlineData("fulfilment")]
    [InlineData("network")]
    public void Where_a_trace_was_altered_the_run_parts_from_it_and_the_message_is_shown(string model)
    {
        Begin(model);
        Rerun("--trace", Trace).ShouldBe(0);
        Alter(number: 1000);
        Rerun("--against", Trace).ShouldBe(1);
        _terminal.Out.ShouldMatch(
            $"\nDelivery 1,000 of {CountOfTrace()} is the first that {Trace} has otherwise:\n"
            + @"  at       t\+[0-9.:]+\n  from     [\w.-]+\n  to       [\w.-]+\n  message  \w+ \{ Kind = .+ \}\n$");
    }

    [Fact]
    public void Asked_for_json_what_is_found_does_not_disturb_the_document()
    {
        Begin("network");
        Rerun("--trace", Trace).ShouldBe(0);
        Alter(number: 3);
        var json = new FakeTerminal();
        json.Run([.. Words(), "--against", Trace, "--json"]).ShouldBe(1);
        json.Out.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith("{");
        json.Error.ShouldStartWith("Delivery 3 of ");
    }

    [Fact]
    public void A_trace_of_another_cell_is_refused_before_anything_is_run()
    {
        Begin("network");
        Rerun("--trace", Trace, "--seed", "5").ShouldBe(0);
        Rerun("--against", Trace).ShouldBe(2);
        _terminal.Error.ShouldStartWith($"{Trace} cannot be compared with: it is the trace of reference, replication 2, seed 5, scenario ");
    }

    [Fact]
    public void A_trace_that_cannot_be_written_is_a_sentence()
    {
        Begin("network");
        Rerun("--trace", _temporary.At("nowhere/a.trace")).ShouldBe(2);
        _terminal.Error.ShouldNotContain("bug");
    }

    private void Begin(string model) => new FakeTerminal().Run("init", _temporary.At("scenario.json"), "--model", model).ShouldBe(0);

    private int Rerun(params string[] flags) => _terminal.Run([.. Words(), .. flags]);

    private string[] Words() => ["rerun", _temporary.At("scenario.json"), "--arm", "reference", "--replication", "2"];

    private string CountOfTrace() =>
        BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(Trace).AsSpan(8)).ToString("N0", CultureInfo.InvariantCulture);

    private void Alter(long number)
    {
        var content = File.ReadAllBytes(Trace);
        var count = BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(8));
        content[content.Length - (count - number + 1) * sizeof(ulong)] ^= 1;
        File.WriteAllBytes(Trace, content);
    }
}
