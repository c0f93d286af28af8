namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/G/1: Poisson arrivals, independent service times of any kind, one server, an endless line, first in first out.
/// Times are in the unit of the service time.
/// </summary>
/// <remarks>Pollaczek (1930), Khinchine (1932); the second moment of waiting by Takács (1962); the variance of the
/// number in system from that of the sojourn time, because those whom a job leaves behind came during it (Haji and
/// Newell 1971).</remarks>
public sealed record MG1
{
    private MG1(double arrivalRate, Moments serviceTime)
    {
        (ArrivalRate, ServiceTime) = (arrivalRate, serviceTime);
        UtilisationRatio = Stability.UtilisationRatio(arrivalRate * serviceTime.Mean);
    }

    /// <summary>λ, jobs per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>E[S], E[S²], E[S³].</summary>
    public Moments ServiceTime { get; }

    /// <summary>ρ = λ E[S].</summary>
    public double UtilisationRatio { get; }

    /// <summary>P(W_q > 0) = ρ.</summary>
    public double WaitProbability => UtilisationRatio;

    /// <summary>L = λ W.</summary>
    public double NumberInSystemMean => ArrivalRate * SojournTimeMean;

    /// <summary>λ W + λ² Var W.</summary>
    public double NumberInSystemVariance => NumberInSystemMean + ArrivalRate * ArrivalRate * SojournTimeVariance;

    /// <summary>L_q = λ W_q.</summary>
    public double QueueLengthMean => ArrivalRate * WaitingTimeMean;

    /// <summary>W = W_q + E[S].</summary>
    public double SojournTimeMean => WaitingTimeMean + ServiceTime.Mean;

    /// <summary>Var W_q + Var S.</summary>
    public double SojournTimeVariance => WaitingTimeVariance + ServiceTime.Variance;

    /// <summary>W_q = λ E[S²] / (2 (1 - ρ)).</summary>
    public double WaitingTimeMean => ArrivalRate * ServiceTime.MeanSquare / (2 * (1 - UtilisationRatio));

    /// <summary>W_q² + λ E[S³] / (3 (1 - ρ)).</summary>
    public double WaitingTimeVariance =>
        WaitingTimeMean * WaitingTimeMean + ArrivalRate * ServiceTime.MeanCube / (3 * (1 - UtilisationRatio));

    /// <param name="arrivalRate">λ, above 0 and below 1 / E[S].</param>
    /// <param name="serviceTime">E[S], E[S²], E[S³].</param>
    /// <exception cref="OptionRejectedException">The rate is not above 0, or the server can't keep up.</exception>
    public static MG1 Of(double arrivalRate, Moments serviceTime) =>
        new(Require.Positive(arrivalRate, nameof(arrivalRate)), serviceTime);
}
