using FulfilSim.Experiments.Engine;

namespace FulfilSim.Cli.Running;

/// <summary>Progress over many runs of cells: what was finished before is counted on.</summary>
/// <param name="line">Where it is shown.</param>
/// <param name="cellsMax">Cells that may be run in all.</param>
/// <param name="time">Tells how long it has taken.</param>
internal sealed class PlanProgress(IEngineProgress line, int cellsMax, TimeProvider time) : IEngineProgress
{
    private readonly long _begin = time.GetTimestamp();
    private EngineProgress _before = new(0, 0, 0, 0, TimeSpan.Zero);
    private EngineProgress _current = new(0, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All runs of cells together.</summary>
    public EngineProgress Total => new(
        _before.CellsRun + _current.CellsRun,
        Math.Max(cellsMax, _before.CellsRun + _current.CellsRun),
        CellsResumed: 0,
        _before.SimulatedCount + _current.SimulatedCount,
        time.GetElapsedTime(_begin));

    public void Report(EngineProgress progress)
    {
        if (progress.Elapsed < _current.Elapsed) // the next run of cells has begun
            _before = Total;
        _current = progress;
        line.Report(Total);
    }
}
