namespace FulfilSim.Statistics.ClosedForms;

/// <summary>A station of an open network, as it is given.</summary>
/// <param name="ExternalArrivalRate">γ: jobs that come from outside per unit of time, 0 or above.</param>
/// <param name="ServiceRate">μ, above 0.</param>
/// <param name="Servers">c, 1 or above.</param>
/// <param name="Routing">The probabilities of going on to each station, itself too; with the rest a job leaves.</param>
public sealed record JacksonStation(
    double ExternalArrivalRate, double ServiceRate, int Servers, IReadOnlyList<double> Routing);
