using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>Where a gate's cells and files go: those of the scenario under test into a directory of results, others into memory.</summary>
internal sealed class GatePlace : IDisposable
{
    private readonly GateWishes _wishes;
    private readonly string _commandLine;
    private readonly ResultFolder _results;
    private readonly CellFolder _folder;
    private readonly Interruption _interruption = new();
    private readonly ProgressLine _line;
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();
    private readonly int _resumedCount;

    public GatePlace(Terminal terminal, ICellRunner runner, GateWishes wishes, Scenario scenario, string commandLine)
    {
        (_wishes, _commandLine) = (wishes, commandLine);
        _results = ResultFolder.Claim(wishes.Out, ResultName.OfGate(scenario));
        _folder = wishes.IsResumed
            ? CellFolder.Resume(_results.PartialPath, scenario.Digest, scenario.Experiment.Seed)
            : CellFolder.Create(_results.PartialPath);
        _resumedCount = _folder.Lines.Count;
        _line = new(terminal, ProgressLine.WordFor(scenario));
        IEngineProgress progress = wishes.IsQuiet ? new NoProgress() : _line;
        Supply = new(
            new(runner, TimeProvider.System),
            other => other.Digest == scenario.Digest ? _folder : new CellMemory(),
            wishes.Jobs,
            progress,
            _interruption.Token);
    }

    public CellSupply Supply { get; }

    /// <summary>Where files are written until it is finished.</summary>
    public string PartialPath => _results.PartialPath;

    /// <summary>Where they are then.</summary>
    public string FinalPath => _results.FinalPath;

    /// <summary>Puts everything into its place.</summary>
    public void Finish()
    {
        _line.Dispose();
        _folder.Sort();
        var ended = TimeProvider.System.GetUtcNow();
        new RunRecord
        {
            CommandLine = _commandLine,
            Version = VersionAction.Version,
            Started = _started,
            Ended = ended,
            WallTimeSeconds = (ended - _started).TotalSeconds,
            Jobs = _wishes.Jobs,
            CellsRun = _folder.Lines.Count - _resumedCount,
            CellsResumed = _resumedCount,
        }.WriteTo(_results.PartialPath);
        _results.Finish();
    }

    public void Dispose()
    {
        _line.Dispose();
        _interruption.Dispose();
        _results.Dispose();
    }
}
