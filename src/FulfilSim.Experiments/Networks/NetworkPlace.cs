namespace FulfilSim.Experiments.Networks;

/// <summary>What kind of place it is.</summary>
public enum PlaceKind
{
    /// <summary>Servers behind queues.</summary>
    Station = 0,

    /// <summary>Splits customers into parts.</summary>
    Fork,

    /// <summary>Puts parts together.</summary>
    Join,

    /// <summary>A shelf that is filled again.</summary>
    StockPoint,

    /// <summary>An item that many write.</summary>
    SharedItem,
}

/// <summary>A place of a network.</summary>
/// <param name="Name">Unique in the network.</param>
/// <param name="Index">0-based, in the list of its kind.</param>
public sealed record NetworkPlace(string Name, PlaceKind Kind, int Index);

/// <summary>A way from one place to the next.</summary>
/// <param name="To">Number of the place in the map; <see cref="Leaves"/> or <see cref="Fails"/>.</param>
/// <param name="Share">Share of those who come, 0 to 1; from a fork each way gets all of them.</param>
public readonly record struct NetworkWay(int To, double Share)
{
    /// <summary>Out of the network, after success.</summary>
    public const int Leaves = -1;

    /// <summary>Shed or failed, and nothing follows in the network: the source is told.</summary>
    public const int Fails = -2;
}
