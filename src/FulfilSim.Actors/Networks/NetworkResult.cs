namespace FulfilSim.Actors.Networks;

/// <summary>What one cell of a network has to say. A pure function of options, seed and replication.</summary>
public sealed record NetworkResult
{
    /// <summary>128-bit fold over every delivery, 32 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Messages delivered.</summary>
    public required long Messages { get; init; }

    /// <summary>Customers that came, counted or not.</summary>
    public required long Customers { get; init; }

    /// <summary>The start that was discarded, in seconds: stated, or found by MSER-5.</summary>
    public required double WarmUpSeconds { get; init; }

    /// <summary>Whether the search for the warm-up saw a steady state; if not, the run is too short. True where none was made.</summary>
    public bool IsSteadyStateFound { get; init; } = true;

    /// <summary>
    /// Measures by path, such as "stations.desk.waiting.mean"; in seconds, customers, customers a second, or ratios. In a
    /// fixed order. Where nothing was counted, a measure is left out.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Measures { get; init; }

    /// <summary>The same for each part of the measured length; empty when there is one part.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, double>> Batches { get; init; }
}
