using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Readings;

/// <summary>What can be read off the counters of a cohort, of a part of it, or of a window: a ratio of two integers.</summary>
public abstract record CellMeasure
{
    private CellMeasure()
    {
    }

    /// <summary>One count over another.</summary>
    public sealed record Share(Func<CohortCounts, long> Above, Func<CohortCounts, long> Below) : CellMeasure;

    /// <summary>A quantile of a wait, in ticks over the ticks of a second.</summary>
    /// <param name="P">From 0 to 1.</param>
    public sealed record Wait(CohortWait Kind, double P) : CellMeasure;

    /// <summary>An amount in cents over potential intents.</summary>
    public sealed record Money(Func<MoneySummary, long> Cents) : CellMeasure;
}
