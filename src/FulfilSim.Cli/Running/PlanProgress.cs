using FulfilSim.Experiments.Engine;

namespace FulfilSim.Cli.Running;

/// <summary>Progress over many runs of the engine, of which nobody knows beforehand how many there will be.</summary>
/// <param name="line">Where it is shown.</param>
/// <param name="counted">Counts the cells of all of them.</param>
/// <param name="cellsMax">Cells that may be run in all.</param>
/// <param name="time">Tells how long it has taken.</param>
internal sealed class PlanProgress(IEngineProgress line, CountingRunner counted, int cellsMax, TimeProvider time) : IEngineProgress
{
    private readonly long _begin = time.GetTimestamp();

    /// <summary>All runs of the engine together.</summary>
    public EngineProgress Total => new(
        counted.CellCount, Math.Max(cellsMax, counted.CellCount), CellsResumed: 0, counted.SimulatedCount, time.GetElapsedTime(_begin));

    public void Report(EngineProgress progress) => line.Report(Total);
}
