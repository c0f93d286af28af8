namespace FulfilSim.Fulfilment.Results;

/// <summary>One of the buyer's waits, over the cohort of one cell. Seconds; quantiles within 1/128 of their value; all zero when nobody got that far.</summary>
public sealed record DelaySummary(
    long Count, double MeanSeconds, double P50Seconds, double P90Seconds, double P99Seconds, double MaxSeconds);
