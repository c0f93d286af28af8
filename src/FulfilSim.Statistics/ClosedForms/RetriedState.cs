namespace FulfilSim.Statistics.ClosedForms;

/// <summary>The steady state in which time-outs and the tries that they cause balance.</summary>
/// <remarks>The equation and its source: <see cref="MM1WithRetries"/>.</remarks>
public sealed record RetriedState
{
    internal RetriedState(MM1WithRetries server, double arrivalRate, double tryRate)
    {
        TryRate = tryRate;
        TriesPerCall = tryRate / arrivalRate;
        TimeoutProbability = server.TimeoutProbabilityAt(tryRate);
        SuccessProbability = GeometricSum.Complement(TimeoutProbability, server.RetriesMax + 1);
        Goodput = arrivalRate * SuccessProbability;
    }

    /// <summary>x, first tries and later ones per unit of time.</summary>
    public double TryRate { get; }

    /// <summary>x / λ.</summary>
    public double TriesPerCall { get; }

    /// <summary>p: the share of tries that time out.</summary>
    public double TimeoutProbability { get; }

    /// <summary>1 - p^(N + 1): the share of calls that are answered in time by one of their tries.</summary>
    public double SuccessProbability { get; }

    /// <summary>Calls answered in time per unit of time.</summary>
    public double Goodput { get; }
}
