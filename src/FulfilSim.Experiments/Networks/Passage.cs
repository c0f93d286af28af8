using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Experiments.Networks;

/// <summary>
/// What comes of one customer who is sent to a station: v visits in a row, each let in with probability a and failing
/// with probability f. With q = a (1 - f): visits (1 - q^v) / (1 - q), services a times that, success q^v.
/// </summary>
/// <param name="Visits">Expected visits, shed ones included.</param>
/// <param name="Services">Expected visits that are let in.</param>
/// <param name="Success">Probability that all visits succeed.</param>
/// <param name="Failure">Probability that a service fails.</param>
internal readonly record struct Passage(double Visits, double Services, double Success, double Failure)
{
    /// <param name="admission">Share let in, 0 to 1.</param>
    public static Passage Of(NetworkStationOptions station, double admission)
    {
        var onward = admission * station.FailureRatio.Complement;
        var success = Math.Pow(onward, station.Visits);
        var visits = onward == 1 ? station.Visits : (1 - success) / (1 - onward);
        return new(visits, admission * visits, success, admission * visits * station.FailureRatio);
    }
}
