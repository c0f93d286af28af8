namespace FulfilSim.Statistics;

/// <summary>
/// All random numbers of one replication. A stream is found by what it is for, never by when it was made: the same
/// (seed, replication, purpose, entity, occurrence) gives the same numbers, whoever else draws.
/// </summary>
/// <param name="seed">The experiment's seed.</param>
/// <param name="replication">The replication's 0-based index.</param>
public sealed class Streams(ulong seed, int replication)
{
    private readonly ulong _root = Mix.Spread(Mix.Spread(seed) ^ unchecked((ulong)replication));

    /// <summary>The experiment's seed.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>The replication's 0-based index.</summary>
    public int Replication { get; } = replication;

    /// <summary>The stream at its beginning. Asking again gives the same numbers again.</summary>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="entity">Whom they concern: an intent, a plant.</param>
    /// <param name="occurrence">Which time it happens to the entity, such as the attempt's number.</param>
    public RandomStream For(Purpose purpose, long entity, int occurrence = 0) =>
        For(KeyOf(purpose), entity, occurrence);

    /// <summary>What all streams of a purpose have in common, for whoever draws so often that it should be found once.</summary>
    public StreamKey KeyOf(Purpose purpose) => new(Mix.Spread(_root ^ purpose.Id));

    /// <summary>The same stream as by its purpose.</summary>
    public static RandomStream For(StreamKey key, long entity, int occurrence = 0) =>
        new(key.Bits, unchecked((ulong)entity), unchecked((uint)occurrence));
}
