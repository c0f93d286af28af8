namespace FulfilSim.Validation.Tests.Queueing;

/// <summary>What theory says; <c>load</c> is the offered load a = λ/μ in erlang.</summary>
internal static class ClosedForms
{
    /// <summary>Chance that all servers are busy when waiting is not possible: B(c, a) = a B(c-1, a) / (c + a B(c-1, a)).</summary>
    /// <remarks>Erlang (1917), in the recursive form of Cooper, "Introduction to Queueing Theory" (1981), 3.3.</remarks>
    public static double ErlangB(int servers, double load)
    {
        var blocked = 1.0;
        for (var count = 1; count <= servers; count++)
            blocked = load * blocked / (count + (load * blocked));
        return blocked;
    }

    /// <summary>Chance of having to wait in M/M/c: C = B / (1 - ρ (1 - B)) with ρ = a/c.</summary>
    public static double ErlangC(int servers, double load)
    {
        var blocked = ErlangB(servers, load);
        return blocked / (1 - (load / servers * (1 - blocked)));
    }

    /// <summary>Mean waiting time in M/M/c: W_q = C S / (c - a), in the unit of S.</summary>
    public static double WaitingTime(int servers, double load, double meanServiceTime) =>
        ErlangC(servers, load) * meanServiceTime / (servers - load);

    /// <summary>Mean waiting time in M/G/1: W_q = λ E[S²] / (2 (1 - ρ)) (Pollaczek 1930, Khinchine 1932).</summary>
    public static double WaitingTime(double arrivalRate, double meanServiceTime, double variance) =>
        arrivalRate * (variance + (meanServiceTime * meanServiceTime)) / (2 * (1 - (arrivalRate * meanServiceTime)));
}
