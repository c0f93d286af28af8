namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/c: Poisson arrivals, exponential service times, c servers, one endless line, first in first out. Times are in
/// the unit of time of the rates.
/// </summary>
/// <remarks>Erlang (1917); the delay formula C from the loss formula B as in Cooper, Introduction to Queueing Theory
/// (1981), chapter 3.</remarks>
public sealed record MMc
{
    private readonly ExponentialTail _waiting;

    private MMc(double arrivalRate, double serviceRate, int servers)
    {
        (ArrivalRate, ServiceRate, Servers) = (arrivalRate, serviceRate, servers);
        UtilisationRatio = Stability.UtilisationRatio(OfferedLoad / servers);
        WithoutLine = ErlangLoss.Of(OfferedLoad, servers);
        var refused = WithoutLine.RefusedProbability;
        _waiting = new(refused / (1 - UtilisationRatio * (1 - refused)), servers * serviceRate - arrivalRate);
    }

    /// <summary>λ, jobs per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>μ, jobs that one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>The same servers and load without a place to wait.</summary>
    public ErlangLoss WithoutLine { get; }

    /// <summary>a = λ/μ, in erlang.</summary>
    public double OfferedLoad => ArrivalRate / ServiceRate;

    /// <summary>ρ = a/c.</summary>
    public double UtilisationRatio { get; }

    /// <summary>C = B / (1 - ρ (1 - B)): the share of arrivals that find all servers busy.</summary>
    public double WaitProbability => _waiting.Weight;

    /// <summary>Jobs that leave per unit of time: as many as come.</summary>
    public double Throughput => ArrivalRate;

    /// <summary>L = a + L_q.</summary>
    public double NumberInSystemMean => OfferedLoad + QueueLengthMean;

    /// <summary>L_q = λ W_q.</summary>
    public double QueueLengthMean => ArrivalRate * WaitingTimeMean;

    /// <summary>W = W_q + 1/μ.</summary>
    public double SojournTimeMean => WaitingTimeMean + 1 / ServiceRate;

    /// <summary>Var W_q + 1/μ²: a job's waiting and its service are independent.</summary>
    public double SojournTimeVariance => WaitingTimeVariance + 1 / (ServiceRate * ServiceRate);

    /// <summary>W_q = C / (c μ - λ).</summary>
    public double WaitingTimeMean => _waiting.Mean;

    /// <summary>C (2 - C) / (c μ - λ)².</summary>
    public double WaitingTimeVariance => _waiting.Variance;

    /// <summary>1 / (c μ - λ): the mean over those who have to wait.</summary>
    public double WaitingTimeMeanOfWaiting => 1 / _waiting.Rate;

    /// <param name="arrivalRate">λ, above 0 and below c μ.</param>
    /// <param name="serviceRate">μ, above 0.</param>
    /// <param name="servers">c, 1 or above.</param>
    /// <exception cref="OptionRejectedException">One is out of its range, or the servers can't keep up.</exception>
    public static MMc Of(double arrivalRate, double serviceRate, int servers) => new(
        Require.Positive(arrivalRate, nameof(arrivalRate)),
        Require.Positive(serviceRate, nameof(serviceRate)),
        Require.AtLeast(servers, 1, nameof(servers)));

    /// <summary>P(N > count): from c - 1 on C ρ^(count + 1 - c); below, N given N ≤ c is as without a line.</summary>
    /// <param name="count">0 or above.</param>
    public double NumberInSystemTail(int count)
    {
        var beyond = Require.AtLeast(count, 0, nameof(count)) + 1.0 - Servers;
        if (beyond >= 0)
            return WaitProbability * Elementary.Pow(UtilisationRatio, beyond);
        var inLine = WaitProbability * UtilisationRatio;
        return (1 - inLine) * WithoutLine.NumberInSystem().Above(count) + inLine;
    }

    /// <summary>P(W_q > time) = C e^(-(c μ - λ) time).</summary>
    /// <param name="time">0 or above.</param>
    public double WaitingTimeTail(double time) => _waiting.At(time);

    /// <summary>max(0, ln(C / (1 - p)) / (c μ - λ)).</summary>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public double WaitingTimeQuantile(double p) => _waiting.Quantile(p);

    /// <summary>
    /// P(W > time) = (1 - C) e^(-μ time) + C (θ e^(-μ time) - μ e^(-θ time)) / (θ - μ) with θ = c μ - λ, here in a form
    /// that holds where θ is μ or next to it.
    /// </summary>
    /// <param name="time">0 or above.</param>
    public double SojournTimeTail(double time)
    {
        Require.NotNegative(time, nameof(time));
        var slow = Math.Min(ServiceRate, _waiting.Rate);
        var apart = Math.Abs(ServiceRate - _waiting.Rate);
        var both = Elementary.Exp(-slow * time) * (1 + slow * time * ExponentialMean.Of(apart * time));
        return (1 - WaitProbability) * Elementary.Exp(-ServiceRate * time) + WaitProbability * both;
    }

    /// <summary>The time that a share <paramref name="p"/> of all jobs spends here at most.</summary>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public double SojournTimeQuantile(double p) => Bisection.Quantile(SojournTimeTail, SojournTimeMean, p);
}
