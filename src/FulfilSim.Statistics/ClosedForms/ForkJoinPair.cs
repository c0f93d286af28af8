namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// Each arrival, of a Poisson stream, sends a job to each of two servers with exponential service times and endless
/// lines first in first out, and is done when both are. Times are in the unit of time of the rates.
/// </summary>
/// <remarks>Flatto and Hahn (1984), Nelson and Tantawi (1988).</remarks>
public sealed record ForkJoinPair
{
    private ForkJoinPair(MM1 branch) => Branch = branch;

    /// <summary>One of the two servers, alone.</summary>
    public MM1 Branch { get; }

    /// <summary>(12 - ρ) / 8 · 1 / (μ - λ): from arrival until both jobs are done.</summary>
    public double SojournTimeMean => (12 - Branch.UtilisationRatio) / 8 * Branch.SojournTimeMean;

    /// <summary>Arrivals that aren't done, by Little's law.</summary>
    public double NumberInSystemMean => Branch.ArrivalRate * SojournTimeMean;

    /// <summary>W of both less W of one: half of how long the job that is done first waits for the other.</summary>
    public double SynchronisationDelayMean => SojournTimeMean - Branch.SojournTimeMean;

    /// <param name="arrivalRate">λ, above 0 and below μ.</param>
    /// <param name="serviceRate">μ of each server, above 0.</param>
    /// <exception cref="OptionRejectedException">A rate is out of its range, or the servers can't keep up.</exception>
    public static ForkJoinPair Of(double arrivalRate, double serviceRate) => new(MM1.Of(arrivalRate, serviceRate));
}
