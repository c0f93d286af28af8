using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>All feeders of a run, read and made. Immutable.</summary>
public sealed class FeederSet
{
    internal FeederSet(IReadOnlyList<NamedFeeder> all) => All = all;

    /// <summary>None at all.</summary>
    public static FeederSet None { get; } = new([]);

    /// <summary>As templates see them.</summary>
    public IReadOnlyList<FeederColumns> Columns => [.. All.Select(feeder => new FeederColumns(feeder.Name, feeder.Feeder.Columns))];

    internal IReadOnlyList<NamedFeeder> All { get; }

    /// <summary>Reads files and makes people up. Takes a while.</summary>
    /// <param name="feeders">By the names that templates use.</param>
    /// <param name="seed">The experiment's.</param>
    /// <exception cref="TargetNotReadyException">A file cannot be read, or holds no table.</exception>
    public static FeederSet Load(IReadOnlyDictionary<string, FeederOptions> feeders, ulong seed) =>
        new([.. feeders.Select(feeder => new NamedFeeder(feeder.Key, Made(feeder.Value, seed), feeder.Value.Use))]);

    /// <summary>Columns that a feeder has whatever stands in its file; null where the file decides.</summary>
    public static IReadOnlyList<string>? ColumnsOf(FeederOptions options) => options.People.Length > 0 ? PeopleFeeder.Names : null;

    /// <summary>Columns of a CSV file by its first line; null when that does not name each once.</summary>
    public static IReadOnlyList<string>? ColumnsOf(ReadOnlyMemory<byte> beginning) => CsvFeeder.ColumnsOf(beginning);

    /// <summary>Whether people of a locale can be made up.</summary>
    public static bool KnowsPeopleOf(string locale) => PeopleFeeder.Knows(locale);

    private static IFeeder Made(FeederOptions options, ulong seed)
    {
        if (options.People.Length > 0)
            return new PeopleFeeder(options.People, seed, isRecycled: options.Use == FeederUse.Recycled);
        try
        {
            using var stream = File.OpenRead(options.Csv);
            return CsvFeeder.Read(options.Csv, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TargetNotReadyException($"The feeder's file {options.Csv} cannot be read: {exception.Message}");
        }
    }
}
