namespace FulfilSim.Fulfilment.Results;

/// <summary>What happened hour by hour around the cohort, for the charts.</summary>
/// <param name="FirstHour">Hours from the scenario's start to the first entry.</param>
/// <param name="Lines">One line per observed quantity, all of the same length.</param>
public sealed record HourlySeries(int FirstHour, IReadOnlyList<HourlyLine> Lines);

/// <summary>One quantity, hour by hour.</summary>
/// <param name="Name">"intents", "submissions", "confirmed", "handedOver", "delivered", or "queue:" and a station's name.</param>
/// <param name="Values">Counts per hour; for queues the mean queue length in that hour.</param>
public sealed record HourlyLine(string Name, IReadOnlyList<double> Values);
