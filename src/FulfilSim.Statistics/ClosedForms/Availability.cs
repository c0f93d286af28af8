namespace FulfilSim.Statistics.ClosedForms;

/// <summary>The share of time in which something works, where failures are independent of each other.</summary>
/// <remarks>Barlow and Proschan, Mathematical Theory of Reliability (1965).</remarks>
public sealed record Availability
{
    private Availability(double ratio, double downRatio) => (Ratio, DownRatio) = (ratio, downRatio);

    /// <summary>A, from 0 to 1.</summary>
    public double Ratio { get; }

    /// <summary>1 - A, also where A is next to 1.</summary>
    public double DownRatio { get; }

    /// <param name="ratio">A, from 0 to 1.</param>
    public static Availability Of(double ratio) => new(Require.InRange(ratio, 0, 1, nameof(ratio)), 1 - ratio);

    /// <summary>A = MTTF / (MTTF + MTTR).</summary>
    /// <param name="timeToFailureMean">MTTF, above 0.</param>
    /// <param name="timeToRepairMean">MTTR, in the same unit, 0 or above.</param>
    public static Availability OfTimes(double timeToFailureMean, double timeToRepairMean)
    {
        var cycle = Require.Positive(timeToFailureMean, nameof(timeToFailureMean))
            + Require.NotNegative(timeToRepairMean, nameof(timeToRepairMean));
        return new(timeToFailureMean / cycle, timeToRepairMean / cycle);
    }

    /// <summary>A_1 A_2 ...: all must work.</summary>
    /// <param name="parts">At least one.</param>
    public static Availability OfAll(IReadOnlyList<Availability> parts)
    {
        var (up, down) = (1.0, 0.0);
        foreach (var part in Require.NotEmpty(parts, nameof(parts)))
        {
            down += up * part.DownRatio; // the first so many worked, this one doesn't
            up *= part.Ratio;
        }
        return new(up, down);
    }

    /// <summary>1 - (1 - A_1) (1 - A_2) ...: one must work.</summary>
    /// <param name="replicas">At least one.</param>
    public static Availability OfAny(IReadOnlyList<Availability> replicas)
    {
        var none = OfAll([.. Require.NotEmpty(replicas, nameof(replicas)).Select(one => one.Inverted())]);
        return none.Inverted();
    }

    private Availability Inverted() => new(DownRatio, Ratio);
}
