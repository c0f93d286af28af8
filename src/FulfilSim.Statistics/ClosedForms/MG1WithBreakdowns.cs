namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/G/1 with a server that breaks down while it serves, never while it is idle, and goes on after each repair where it
/// stopped. Times are in the unit of the service time.
/// </summary>
/// <remarks>Gaver (1962), Avi-Itzhak and Naor (1963): it waits as an M/G/1 whose service times are completion times C,
/// the service with all repairs that fall into it.</remarks>
public sealed record MG1WithBreakdowns
{
    private readonly MG1 _queue;

    private MG1WithBreakdowns(MG1 queue) => _queue = queue;

    /// <summary>C, from the first moment of service to the last.</summary>
    public Moments CompletionTime => _queue.ServiceTime;

    /// <summary>λ E[C]: the share of time in which the server is busy or broken.</summary>
    public double UtilisationRatio => _queue.UtilisationRatio;

    /// <summary>L = λ W.</summary>
    public double NumberInSystemMean => _queue.NumberInSystemMean;

    /// <summary>L_q = λ W_q.</summary>
    public double QueueLengthMean => _queue.QueueLengthMean;

    /// <summary>W = W_q + E[C].</summary>
    public double SojournTimeMean => _queue.SojournTimeMean;

    /// <summary>Var W_q + Var C.</summary>
    public double SojournTimeVariance => _queue.SojournTimeVariance;

    /// <summary>W_q = λ E[C²] / (2 (1 - λ E[C])).</summary>
    public double WaitingTimeMean => _queue.WaitingTimeMean;

    /// <summary>W_q² + λ E[C³] / (3 (1 - λ E[C])).</summary>
    public double WaitingTimeVariance => _queue.WaitingTimeVariance;

    /// <param name="arrivalRate">λ, above 0 and below 1 / E[C].</param>
    /// <param name="serviceTime">S, without repairs.</param>
    /// <param name="breakdownRate">ξ, breakdowns per unit of time in service, 0 or above.</param>
    /// <param name="repairTime">R.</param>
    /// <exception cref="OptionRejectedException">A rate is out of its range, or the server can't keep up.</exception>
    public static MG1WithBreakdowns Of(
        double arrivalRate, Moments serviceTime, double breakdownRate, Moments repairTime) => new(MG1.Of(
            arrivalRate,
            Completion(serviceTime, Require.NotNegative(breakdownRate, nameof(breakdownRate)), repairTime)));

    /// <summary>
    /// Given S = s, repairs come as a Poisson process over s: C has the mean s g with g = 1 + ξ E[R], the variance
    /// s ξ E[R²] and the third cumulant s ξ E[R³].
    /// </summary>
    private static Moments Completion(Moments service, double rate, Moments repair)
    {
        var growth = 1 + rate * repair.Mean;
        return Moments.Of(
            growth * service.Mean,
            growth * growth * service.MeanSquare + rate * repair.MeanSquare * service.Mean,
            growth * growth * growth * service.MeanCube
                + 3 * growth * rate * repair.MeanSquare * service.MeanSquare
                + rate * repair.MeanCube * service.Mean);
    }
}
