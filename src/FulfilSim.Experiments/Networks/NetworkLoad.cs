using FulfilSim.Experiments.Capacity;

namespace FulfilSim.Experiments.Networks;

/// <summary>How busy a station of a network will be, by arithmetic alone.</summary>
/// <param name="Station">Its name.</param>
/// <param name="Servers">Of all its lines.</param>
/// <param name="ArrivalsPerSecond">Visits per second from open sources, shed ones included.</param>
/// <param name="OfferedErlang">Work let in per second: a = λ E[S].</param>
/// <param name="Availability">Share of time in which its servers can work, 0 to 1.</param>
/// <param name="UtilisationRatio">ρ = a / (servers times availability); at 1 and above queues grow for ever, unless somebody is refused.</param>
/// <param name="MayRefuse">Something there refuses or gives up: a bounded queue, patience, shedding, CoDel, or a time-out that takes work back.</param>
public sealed record NetworkLoad(
    string Station, long Servers, double ArrivalsPerSecond, double OfferedErlang, double Availability, double UtilisationRatio, bool MayRefuse)
{
    /// <summary>At this load a queue grows for ever; sums of shares may miss it by a rounding.</summary>
    public const double CriticalRatio = 1 - 1e-9;

    /// <summary>The judgement in the long run.</summary>
    public LoadLevel Level => UtilisationRatio switch
    {
        >= CriticalRatio => LoadLevel.Overloaded,
        > ExpectedLoad.TightRatio => LoadLevel.Tight,
        _ => LoadLevel.Ok,
    };

    /// <summary>Its queue grows for as long as the run lasts.</summary>
    public bool IsUnstable => Level == LoadLevel.Overloaded && !MayRefuse;
}
