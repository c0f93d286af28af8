using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>What is for sale.</summary>
public sealed record CatalogueOptions
{
    /// <summary>Number of items. Default 200; from 1 to 1000000.</summary>
    public int Items { get; init => field = Require.InRange(value, 1, 1_000_000); } = 200;

    /// <summary>
    /// Exponent s of the items' popularity, weight 1/rank^s. Default 0.51; from 0 to 5. Basis: measured (log-log
    /// slope of a wholesaler's lines).
    /// </summary>
    public double PopularityExponent { get; init => field = Require.InRange(value, 0.0, 5.0); } = 0.51;
}
