namespace FulfilSim.Experiments.Engine;

/// <summary>How a run of cells ended. What was finished is kept in every case.</summary>
public abstract record EngineOutcome
{
    private EngineOutcome(EngineProgress progress) => Progress = progress;

    /// <summary>How far it got.</summary>
    public EngineProgress Progress { get; }

    /// <summary>The same, of a run that went on where another one had ended.</summary>
    public EngineOutcome After(EngineProgress before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var joined = Progress.After(before);
        return this switch
        {
            Interrupted => new Interrupted(joined),
            Failed failed => new Failed(joined, failed.Cell),
            _ => new Finished(joined),
        };
    }

    /// <summary>Every cell is kept.</summary>
    public sealed record Finished(EngineProgress Reached) : EngineOutcome(Reached);

    /// <summary>Somebody asked to stop; cells under way were abandoned.</summary>
    public sealed record Interrupted(EngineProgress Reached) : EngineOutcome(Reached);

    /// <summary>A cell failed; no further one was begun, those under way were finished.</summary>
    public sealed record Failed(EngineProgress Reached, CellFailed Cell) : EngineOutcome(Reached);
}
