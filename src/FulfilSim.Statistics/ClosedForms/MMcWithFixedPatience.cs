namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/c+D: as M/M/c, but who still waits when his patience, the same for all, is over reneges; service, once begun, is
/// finished. Any load has a steady state. Times are in the unit of time of the rates.
/// </summary>
/// <remarks>Barrer (1957), Baccelli and Hebuterne (1981). The offered wait V, what a job of endless patience would
/// wait, has the density v(x) = λ p(c - 1) e^(-(c μ - λ) x) up to the patience τ and v(τ) e^(-c μ (x - τ)) beyond; with
/// fewer than c jobs in system p(n) = p(0) a^n / n!; all of it adds up to 1.</remarks>
public sealed record MMcWithFixedPatience
{
    private readonly double _servedWaiting;

    private MMcWithFixedPatience(double arrivalRate, double serviceRate, int servers, double patience)
    {
        (ArrivalRate, ServiceRate, Servers, Patience) = (arrivalRate, serviceRate, servers, patience);
        var drift = servers * serviceRate - arrivalRate;
        var decay = Math.Abs(drift) * patience;
        var least = Elementary.Exp(-decay);

        // Weights beside the larger of v(0) and v(τ), so that a line that would grow overflows nothing.
        var (start, end) = drift >= 0 ? (1.0, least) : (least, 1.0);
        var mean = ExponentialMean.Of(decay);
        var nearEnd = ExponentialMean.OfFirstMoment(decay);
        var moment = drift >= 0 ? nearEnd : mean - nearEnd;

        // p(c - 1) is B(c - 1, a) of the weight of all states with a free server.
        var flow = arrivalRate * ErlangLoss.Of(OfferedLoad, servers - 1).RefusedProbability;
        var inTime = flow * patience * mean;
        var tooLate = flow * end / (servers * serviceRate);
        var total = start + inTime + tooLate;

        WaitProbability = (inTime + tooLate) / total;
        RenegedProbability = tooLate / total;
        ServedProbability = (start + inTime) / total;
        _servedWaiting = flow * patience * patience * moment / total;
    }

    /// <summary>λ, jobs that come per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>μ, jobs that one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>τ.</summary>
    public double Patience { get; }

    /// <summary>a = λ/μ, in erlang.</summary>
    public double OfferedLoad => ArrivalRate / ServiceRate;

    /// <summary>P(V > 0): the share of arrivals that find all servers busy.</summary>
    public double WaitProbability { get; }

    /// <summary>P(V > τ) = λ p(c - 1) e^(-(c μ - λ) τ) / (c μ): the share of arrivals that leave unserved.</summary>
    public double RenegedProbability { get; }

    /// <summary>The share of arrivals that are served.</summary>
    public double ServedProbability { get; }

    /// <summary>Jobs served per unit of time.</summary>
    public double Throughput => ArrivalRate * ServedProbability;

    /// <summary>Busy servers over servers.</summary>
    public double UtilisationRatio => Throughput / (Servers * ServiceRate);

    /// <summary>L_q = λ E[min(V, τ)].</summary>
    public double QueueLengthMean => ArrivalRate * WaitingTimeMean;

    /// <summary>E[min(V, τ)]: time in line, over all who come, whether they are served in the end or not.</summary>
    public double WaitingTimeMean => _servedWaiting + Patience * RenegedProbability;

    /// <summary>E[V | V ≤ τ].</summary>
    public double WaitingTimeMeanOfServed => _servedWaiting / ServedProbability;

    /// <param name="arrivalRate">λ, above 0.</param>
    /// <param name="serviceRate">μ, above 0.</param>
    /// <param name="servers">c, 1 or above.</param>
    /// <param name="patience">τ, 0 or above; with 0 nobody waits.</param>
    public static MMcWithFixedPatience Of(double arrivalRate, double serviceRate, int servers, double patience) => new(
        Require.Positive(arrivalRate, nameof(arrivalRate)),
        Require.Positive(serviceRate, nameof(serviceRate)),
        Require.AtLeast(servers, 1, nameof(servers)),
        Require.NotNegative(patience, nameof(patience)));
}
