namespace FulfilSim.Experiments.Capacity;

/// <summary>How busy a station will be, by arithmetic alone.</summary>
/// <param name="Station">Path-like name, as in results.</param>
/// <param name="Servers">On duty when it is open.</param>
/// <param name="MeanErlang">Offered load at the ordinary mean rate, over all hours.</param>
/// <param name="MeanUtilisationRatio">That load over the servers there are on average; above 1 the queue grows for ever.</param>
/// <param name="PeakErlang">Offered load in the busiest stretch.</param>
/// <param name="PeakUtilisationRatio">That load over the servers on duty then.</param>
/// <param name="PeakHour">Begin of the busiest stretch, in hours from the scenario's start.</param>
public sealed record ExpectedLoad(
    string Station,
    int Servers,
    double MeanErlang,
    double MeanUtilisationRatio,
    double PeakErlang,
    double PeakUtilisationRatio,
    int PeakHour)
{
    /// <summary>Above this utilisation queues are long.</summary>
    public const double TightRatio = 0.8;

    /// <summary>The judgement on the peak.</summary>
    public LoadLevel Level => PeakUtilisationRatio switch
    {
        > 1 => LoadLevel.Overloaded,
        > TightRatio => LoadLevel.Tight,
        _ => LoadLevel.Ok,
    };
}

/// <summary>A word for a utilisation.</summary>
public enum LoadLevel
{
    /// <summary>Up to 80 %.</summary>
    Ok = 0,

    /// <summary>Above 80 %: queues are long.</summary>
    Tight,

    /// <summary>Above 100 %: the queue grows as long as it lasts.</summary>
    Overloaded,
}
