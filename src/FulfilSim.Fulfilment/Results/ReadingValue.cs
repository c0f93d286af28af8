namespace FulfilSim.Fulfilment.Results;

/// <summary>What a reading came to in one cell: a ratio of two integers.</summary>
/// <param name="Above">Failures, ticks, cents.</param>
/// <param name="Below">Intents, ticks of a second; 0 when there was nothing to read it off.</param>
/// <param name="FromSeconds">Begin of the worst window, from the scenario's start; of the whole cohort null.</param>
public sealed record ReadingValue(long Above, long Below, double? FromSeconds = null)
{
    /// <summary>There was nothing to read it off.</summary>
    public static readonly ReadingValue None = new(0, 0);
}
