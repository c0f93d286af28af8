namespace FulfilSim.Statistics.ClosedForms;

/// <summary>Retries paid for from a bucket of tokens: each call fills in a part of a token, each retry takes a whole
/// one; a call is tried again as long as it fails and there are tokens.</summary>
/// <remarks>The fluid limit of Brooker, "Fixing retries with token buckets and circuit breakers" (2022): retries per
/// call are as many as are wanted, f / (1 - f), or as many as are paid for.</remarks>
public sealed record RetryBucket
{
    private RetryBucket(double failureProbability, double refill) =>
        (FailureProbability, Refill) = (failureProbability, refill);

    /// <summary>f, of a single try.</summary>
    public double FailureProbability { get; }

    /// <summary>b, tokens per call.</summary>
    public double Refill { get; }

    /// <summary>1 + min(f / (1 - f), b).</summary>
    public double TriesPerCall => 1 + Math.Min(FailureProbability / (1 - FailureProbability), Refill);

    /// <summary>Tries per call times 1 - f, at most 1.</summary>
    public double SuccessProbability => Math.Min(1, TriesPerCall * (1 - FailureProbability));

    /// <param name="failureProbability">f, from 0 to 1.</param>
    /// <param name="refill">b, 0 or above.</param>
    public static RetryBucket Of(double failureProbability, double refill) => new(
        Require.InRange(failureProbability, 0, 1, nameof(failureProbability)),
        Require.NotNegative(refill, nameof(refill)));
}
