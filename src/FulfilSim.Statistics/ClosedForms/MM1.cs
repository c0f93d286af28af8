namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/1: Poisson arrivals, exponential service times, one server, an endless line, first in first out. Times are in
/// the unit of time of the rates.
/// </summary>
/// <remarks>Erlang (1917); here as in Kleinrock, Queueing Systems I (1975), chapter 3.</remarks>
public sealed record MM1
{
    private readonly double _spareRate;

    private MM1(double arrivalRate, double serviceRate)
    {
        (ArrivalRate, ServiceRate) = (arrivalRate, serviceRate);
        UtilisationRatio = Stability.UtilisationRatio(arrivalRate / serviceRate);
        _spareRate = serviceRate - arrivalRate;
    }

    /// <summary>λ, jobs per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>μ, jobs that a busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>ρ = λ/μ.</summary>
    public double UtilisationRatio { get; }

    /// <summary>P(W_q > 0) = ρ.</summary>
    public double WaitProbability => UtilisationRatio;

    /// <summary>P(N = 0) = 1 - ρ.</summary>
    public double EmptyProbability => _spareRate / ServiceRate;

    /// <summary>Jobs that leave per unit of time: as many as come.</summary>
    public double Throughput => ArrivalRate;

    /// <summary>L = ρ / (1 - ρ).</summary>
    public double NumberInSystemMean => ArrivalRate / _spareRate;

    /// <summary>ρ / (1 - ρ)².</summary>
    public double NumberInSystemVariance => ArrivalRate * ServiceRate / (_spareRate * _spareRate);

    /// <summary>L_q = ρ² / (1 - ρ).</summary>
    public double QueueLengthMean => UtilisationRatio * NumberInSystemMean;

    /// <summary>W = 1 / (μ - λ).</summary>
    public double SojournTimeMean => Sojourn.Mean;

    /// <summary>1 / (μ - λ)².</summary>
    public double SojournTimeVariance => Sojourn.Variance;

    /// <summary>W_q = ρ / (μ - λ).</summary>
    public double WaitingTimeMean => Waiting.Mean;

    /// <summary>ρ (2 - ρ) / (μ - λ)².</summary>
    public double WaitingTimeVariance => Waiting.Variance;

    private ExponentialTail Sojourn => new(1, _spareRate);

    private ExponentialTail Waiting => new(UtilisationRatio, _spareRate);

    /// <param name="arrivalRate">λ, above 0 and below μ.</param>
    /// <param name="serviceRate">μ, above 0.</param>
    /// <exception cref="OptionRejectedException">A rate is out of its range, or the server can't keep up.</exception>
    public static MM1 Of(double arrivalRate, double serviceRate) => new(
        Require.Positive(arrivalRate, nameof(arrivalRate)), Require.Positive(serviceRate, nameof(serviceRate)));

    /// <summary>P(N > count) = ρ^(count + 1).</summary>
    /// <param name="count">0 or above.</param>
    public double NumberInSystemTail(int count) =>
        Elementary.Pow(UtilisationRatio, Require.AtLeast(count, 0, nameof(count)) + 1.0);

    /// <summary>P(W > time) = e^(-(μ - λ) time).</summary>
    /// <param name="time">0 or above.</param>
    public double SojournTimeTail(double time) => Sojourn.At(time);

    /// <summary>P(W_q > time) = ρ e^(-(μ - λ) time).</summary>
    /// <param name="time">0 or above.</param>
    public double WaitingTimeTail(double time) => Waiting.At(time);

    /// <summary>-ln(1 - p) / (μ - λ).</summary>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public double SojournTimeQuantile(double p) => Sojourn.Quantile(p);

    /// <summary>max(0, ln(ρ / (1 - p)) / (μ - λ)).</summary>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public double WaitingTimeQuantile(double p) => Waiting.Quantile(p);
}
