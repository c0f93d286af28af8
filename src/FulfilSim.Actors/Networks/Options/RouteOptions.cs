using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Options;

/// <summary>One way on from a place. The shares of all ways from it add up to 100 %.</summary>
public sealed record RouteOptions
{
    /// <summary>Name of the place, or "out" to leave.</summary>
    public required string To { get; init; }

    /// <summary>Share of customers that go this way. Default 100%.</summary>
    public Ratio Share { get; init; } = new(1);
}

/// <summary>Splits each customer into one part for each way.</summary>
public sealed record ForkOptions
{
    /// <summary>How deep forks may stand between the ways of other forks and their joins.</summary>
    public const int DepthMax = 3;

    /// <summary>What reports and routes call it.</summary>
    public required string Name { get; init; }

    /// <summary>Names of the places that get a part each; from 2 to 15.</summary>
    public required IReadOnlyList<string> To { get; init => field = Require.NotEmpty(value); }
}

/// <summary>Waits for all parts of a customer; the last one goes on as the whole.</summary>
public sealed record JoinOptions
{
    /// <summary>What reports and routes call it.</summary>
    public required string Name { get; init; }

    /// <summary>Ways on. Default: customers leave.</summary>
    public IReadOnlyList<RouteOptions> Routes { get; init; } = [];
}
