using FulfilSim.Actors.Stations;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>What a script lets happen to a station.</summary>
internal abstract record Happening
{
    /// <summary>A job comes, with so much work.</summary>
    public sealed record Arrival(string Job, TimeSpan Work) : Happening;

    /// <summary>A service is over.</summary>
    public sealed record ServiceEnd(string Job) : Happening;

    /// <summary>A waiting job has had enough.</summary>
    public sealed record LossOfPatience(string Job) : Happening;

    /// <summary>A shift begins or ends.</summary>
    public sealed record Shift(int Servers) : Happening;

    public static Happening Arrives(string job, string work = "1s") => new Arrival(job, Clock.Of(work));

    public static Happening Ends(string job) => new ServiceEnd(job);

    public static Happening LosesPatience(string job) => new LossOfPatience(job);

    public static Happening ServersBecome(int count) => new Shift(count);
}

/// <summary>What a station does in answer.</summary>
internal abstract record Effect
{
    public sealed record Start(string Job, TimeSpan Work) : Effect;

    public sealed record Refusal(string Job) : Effect;

    public sealed record Departure(string Job, TimeSpan Sojourn) : Effect;

    public sealed record Reneging(string Job) : Effect;

    public static Effect Starts(string job, string work = "1s") => new Start(job, Clock.Of(work));

    public static Effect Refuses(string job) => new Refusal(job);

    public static Effect Departs(string job, string sojourn) => new Departure(job, Clock.Of(sojourn));

    public static Effect Reneges(string job) => new Reneging(job);
}
