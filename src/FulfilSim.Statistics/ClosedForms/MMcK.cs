namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/c/K: as M/M/c, but with room for K jobs in all; who finds it full is refused. Any load has a steady state. Times
/// are of accepted jobs, in the unit of time of the rates.
/// </summary>
/// <remarks>Birth and death in equilibrium: p(n) = p(n - 1) λ / (min(n, c) μ), n ≤ K (Kleinrock, Queueing Systems I
/// (1975), chapter 3).</remarks>
public sealed record MMcK
{
    /// <summary>The largest room that can be asked for.</summary>
    public const int CapacityMax = 10_000_000;

    private readonly CountProbabilities _numberInSystem;
    private readonly double _accepted;

    private MMcK(double arrivalRate, double serviceRate, int servers, int capacity)
    {
        (ArrivalRate, ServiceRate, Servers, Capacity) = (arrivalRate, serviceRate, servers, capacity);
        _numberInSystem = CountProbabilities.FromRatios(count => OfferedLoad / Math.Min(count, servers), capacity);
        _accepted = _numberInSystem.AtMost(capacity - 1);
        QueueLengthMean = _numberInSystem.Expected(count => Math.Max(0, count - servers));
        BusyMean = _numberInSystem.Expected(count => Math.Min(count, servers));
        WaitProbability = _numberInSystem.Between(servers, capacity - 1) / _accepted;
    }

    /// <summary>λ, jobs that come per unit of time, refused or not.</summary>
    public double ArrivalRate { get; }

    /// <summary>μ, jobs that one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>K: jobs that find room, in service or in line.</summary>
    public int Capacity { get; }

    /// <summary>a = λ/μ, in erlang.</summary>
    public double OfferedLoad => ArrivalRate / ServiceRate;

    /// <summary>P(N = K): the share of arrivals that is refused.</summary>
    public double RefusedProbability => _numberInSystem[Capacity];

    /// <summary>P(N = 0).</summary>
    public double EmptyProbability => _numberInSystem[0];

    /// <summary>The share of accepted jobs that wait.</summary>
    public double WaitProbability { get; }

    /// <summary>Mean number of busy servers.</summary>
    public double BusyMean { get; }

    /// <summary>Busy servers over servers.</summary>
    public double UtilisationRatio => BusyMean / Servers;

    /// <summary>λ (1 - P(N = K)), jobs accepted per unit of time; as many leave.</summary>
    public double Throughput => ServiceRate * BusyMean;

    /// <summary>L.</summary>
    public double NumberInSystemMean => BusyMean + QueueLengthMean;

    /// <summary>L_q.</summary>
    public double QueueLengthMean { get; }

    /// <summary>W = L over the rate of accepted jobs (Little 1961).</summary>
    public double SojournTimeMean => NumberInSystemMean / Throughput;

    /// <summary>W_q = L_q over the rate of accepted jobs.</summary>
    public double WaitingTimeMean => QueueLengthMean / Throughput;

    /// <param name="arrivalRate">λ, above 0.</param>
    /// <param name="serviceRate">μ, above 0.</param>
    /// <param name="servers">c, 1 or above.</param>
    /// <param name="capacity">K, from c to <see cref="CapacityMax"/>.</param>
    public static MMcK Of(double arrivalRate, double serviceRate, int servers, int capacity)
    {
        Require.AtLeast(servers, 1, nameof(servers));
        return new(
            Require.Positive(arrivalRate, nameof(arrivalRate)),
            Require.Positive(serviceRate, nameof(serviceRate)),
            servers,
            Require.InRange(capacity, servers, CapacityMax, nameof(capacity)));
    }

    /// <summary>P(N = count).</summary>
    public double NumberInSystemProbability(int count) => _numberInSystem[count];

    /// <summary>P(N > count).</summary>
    public double NumberInSystemTail(int count) => _numberInSystem.Above(count);

    /// <summary>
    /// P(W_q > time): who finds c + j before him waits for j + 1 departures, which come at rate c μ. So it is the sum
    /// over i of P(i departures in that time) times P(he finds c + i or more).
    /// </summary>
    /// <param name="time">0 or above.</param>
    public double WaitingTimeTail(double time)
    {
        var departures = CountProbabilities.Poisson(Servers * ServiceRate * Require.NotNegative(time, nameof(time)));
        var (found, sum) = (0.0, 0.0);
        for (var ahead = Capacity - Servers - 1; ahead >= 0; ahead--)
        {
            found += _numberInSystem[Servers + ahead];
            sum += departures[ahead] * found;
        }
        return sum / _accepted;
    }

    /// <summary>The time that a share <paramref name="p"/> of the accepted jobs waits at most.</summary>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public double WaitingTimeQuantile(double p) => Bisection.Quantile(WaitingTimeTail, WaitingTimeMean, p);
}
