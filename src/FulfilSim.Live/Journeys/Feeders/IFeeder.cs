namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>A table of values in UTF-8. Immutable.</summary>
internal interface IFeeder
{
    /// <summary>Names of the columns.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Rows there are; as many as there are numbers when they are made up.</summary>
    long RowCount { get; }

    /// <summary>One value. From any thread.</summary>
    ReadOnlySpan<byte> Value(long row, int column);
}
