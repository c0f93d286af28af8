using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>Who is served next.</summary>
public enum QueueDiscipline
{
    /// <summary>First in, first out.</summary>
    Fifo = 0,

    /// <summary>Last in, first out.</summary>
    Lifo,

    /// <summary>The lowest rank, first in first out within a rank; a service under way is finished.</summary>
    Priority,

    /// <summary>The same, but a lower rank takes the server of a higher one, whose service goes on later.</summary>
    PreemptivePriority,

    /// <summary>First in, first out; whoever has waited too long is shed while waits stay long (Nichols and Jacobson 2012; Maurer 2015).</summary>
    CoDel,
}

/// <summary>What CoDel takes for too long.</summary>
public sealed record CoDelOptions
{
    /// <summary>Waiting that is no cause for concern. Default 5ms; above 0s.</summary>
    public TimeSpan Target { get; init => field = Require.Positive(value); } = TimeSpan.FromMilliseconds(5);

    /// <summary>Length over which the shortest wait is compared with the target; several service times. Default 100ms; above 0s.</summary>
    public TimeSpan Interval { get; init => field = Require.Positive(value); } = TimeSpan.FromMilliseconds(100);
}
