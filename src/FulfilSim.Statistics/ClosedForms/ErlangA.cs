namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/c+M: as M/M/c, but who waits longer than his exponential patience reneges; service, once begun, is finished. Any
/// load has a steady state. Times are in the unit of time of the rates.
/// </summary>
/// <remarks>Palm (1957), Garnett, Mandelbaum and Reiman (2002): birth and death with
/// p(n) = p(n - 1) λ / (min(n, c) μ + max(0, n - c) θ).</remarks>
public sealed record ErlangA
{
    private const double PatienceMax = 1e9; // in mean interarrival times; beyond, the states are too many

    private readonly CountProbabilities _numberInSystem;

    private ErlangA(double arrivalRate, double serviceRate, int servers, double renegeRate)
    {
        (ArrivalRate, ServiceRate, Servers, RenegeRate) = (arrivalRate, serviceRate, servers, renegeRate);
        _numberInSystem = CountProbabilities.FromRatios(count =>
            arrivalRate / (Math.Min(count, servers) * serviceRate + Math.Max(0, count - servers) * renegeRate));
        WaitProbability = _numberInSystem.Above(servers - 1);
        QueueLengthMean = _numberInSystem.Expected(count => Math.Max(0, count - servers));
        BusyMean = _numberInSystem.Expected(count => Math.Min(count, servers));
    }

    /// <summary>λ, jobs that come per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>μ, jobs that one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>θ, one over the mean patience.</summary>
    public double RenegeRate { get; }

    /// <summary>a = λ/μ, in erlang.</summary>
    public double OfferedLoad => ArrivalRate / ServiceRate;

    /// <summary>The share of arrivals that find all servers busy.</summary>
    public double WaitProbability { get; }

    /// <summary>θ L_q / λ: the share of arrivals that leave unserved.</summary>
    public double RenegedProbability => RenegeRate * QueueLengthMean / ArrivalRate;

    /// <summary>The share of those who have to wait that leave unserved.</summary>
    public double RenegedProbabilityOfWaiting => RenegedProbability / WaitProbability;

    /// <summary>Mean number of busy servers.</summary>
    public double BusyMean { get; }

    /// <summary>Busy servers over servers.</summary>
    public double UtilisationRatio => BusyMean / Servers;

    /// <summary>Jobs served per unit of time.</summary>
    public double Throughput => ServiceRate * BusyMean;

    /// <summary>L.</summary>
    public double NumberInSystemMean => BusyMean + QueueLengthMean;

    /// <summary>L_q.</summary>
    public double QueueLengthMean { get; }

    /// <summary>L_q / λ: time in line, over all who come, whether they are served in the end or not.</summary>
    public double WaitingTimeMean => QueueLengthMean / ArrivalRate;

    /// <summary>The same over those who have to wait.</summary>
    public double WaitingTimeMeanOfWaiting => WaitingTimeMean / WaitProbability;

    /// <param name="arrivalRate">λ, above 0.</param>
    /// <param name="serviceRate">μ, above 0.</param>
    /// <param name="servers">c, 1 or above.</param>
    /// <param name="renegeRate">θ, at least λ / 10⁹.</param>
    public static ErlangA Of(double arrivalRate, double serviceRate, int servers, double renegeRate) => new(
        Require.Positive(arrivalRate, nameof(arrivalRate)),
        Require.Positive(serviceRate, nameof(serviceRate)),
        Require.AtLeast(servers, 1, nameof(servers)),
        Require.AtLeast(renegeRate, arrivalRate / PatienceMax, nameof(renegeRate)));

    /// <summary>P(N = count).</summary>
    public double NumberInSystemProbability(int count) => _numberInSystem[count];

    /// <summary>P(N > count).</summary>
    public double NumberInSystemTail(int count) => _numberInSystem.Above(count);
}
