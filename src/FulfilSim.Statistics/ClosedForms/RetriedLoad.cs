namespace FulfilSim.Statistics.ClosedForms;

/// <summary>What becomes of one load at a server whose callers time out and try again.</summary>
/// <remarks>The equation and its source: <see cref="MM1WithRetries"/>.</remarks>
public sealed record RetriedLoad
{
    internal RetriedLoad(MM1WithRetries server, double arrivalRate)
    {
        (Server, ArrivalRate) = (server, arrivalRate);
        var lowest = Bisection.Boundary(0, server.ServiceRate, x => arrivalRate * server.TriesSlopeAt(x) >= 1);
        if (!IsCovered(lowest) || (lowest == server.ServiceRate && CanCollapse))
            return;
        Stable = new(server, arrivalRate, Bisection.Boundary(0, lowest, IsCovered));
        if (CanCollapse)
            CollapseTryRate = Bisection.Boundary(lowest, server.ServiceRate, x => !IsCovered(x));
    }

    public MM1WithRetries Server { get; }

    /// <summary>λ: calls, not tries, per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>e^(-(μ - λ) τ): the share of tries that time out when nobody tries again; 1 from μ on. Exact.</summary>
    public double TimeoutProbabilityWithoutRetries => Server.TimeoutProbabilityAt(ArrivalRate);

    /// <summary>λ (1 - e^(-(μ - λ) τ)): calls answered in time when nobody tries again. Exact.</summary>
    public double GoodputWithoutRetries =>
        -ArrivalRate * Elementary.Expm1(-Math.Max(0, Server.ServiceRate - ArrivalRate) * Server.Timeout);

    /// <summary>λ (N + 1) ≥ μ: there is a second state, in which every try times out, and it lasts.</summary>
    public bool CanCollapse => ArrivalRate * (Server.RetriesMax + 1.0) >= Server.ServiceRate;

    /// <summary>The state that small disturbances return to; null where there is none.</summary>
    public RetriedState? Stable { get; }

    /// <summary>The rate of tries beyond which the server collapses; null where it never does, or always.</summary>
    public double? CollapseTryRate { get; }

    /// <summary>Whether so many tries bring about no more than as many.</summary>
    private bool IsCovered(double tryRate) => ArrivalRate * Server.TriesAt(tryRate) <= tryRate;
}
