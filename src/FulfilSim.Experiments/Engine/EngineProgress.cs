namespace FulfilSim.Experiments.Engine;

/// <summary>How far the cells are.</summary>
/// <param name="CellsDone">Finished, those of an earlier run included.</param>
/// <param name="CellsTotal">To be finished in all.</param>
/// <param name="CellsResumed">Of those done, the ones an earlier run finished.</param>
/// <param name="SimulatedCount">Intents or customers simulated in this run.</param>
/// <param name="Elapsed">Wall time of this run.</param>
public sealed record EngineProgress(
    int CellsDone, int CellsTotal, int CellsResumed, long SimulatedCount, TimeSpan Elapsed)
{
    /// <summary>Both runs of cells together.</summary>
    public EngineProgress After(EngineProgress before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(
            before.CellsDone + CellsDone,
            before.CellsTotal + CellsTotal,
            before.CellsResumed + CellsResumed,
            before.SimulatedCount + SimulatedCount,
            before.Elapsed + Elapsed);
    }

    /// <summary>Cells this run finished.</summary>
    public int CellsRun => CellsDone - CellsResumed;

    /// <summary>Simulated orders or customers per second of wall time; 0 before anything is known.</summary>
    public double SimulatedPerSecond => Elapsed > TimeSpan.Zero ? SimulatedCount / Elapsed.TotalSeconds : 0;

    /// <summary>At the pace so far; null before the first cell is finished.</summary>
    public TimeSpan? TimeLeft => CellsRun == 0 ? null : Elapsed / CellsRun * (CellsTotal - CellsDone);
}

/// <summary>Whoever wants to know how far the cells are.</summary>
public interface IEngineProgress
{
    /// <summary>Called a few times a second, from one thread at a time.</summary>
    void Report(EngineProgress progress);
}

/// <summary>Nobody wants to know.</summary>
public sealed class NoProgress : IEngineProgress
{
    public void Report(EngineProgress progress)
    {
    }
}
