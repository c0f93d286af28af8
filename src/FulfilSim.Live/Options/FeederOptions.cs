namespace FulfilSim.Live.Options;

/// <summary>A table of values for templates: from a file, or made up. Row by row, one for each intent.</summary>
public sealed record FeederOptions
{
    /// <summary>A CSV file with a line of names; relative to the scenario. Default: none.</summary>
    public string Csv { get; init; } = "";

    /// <summary>Makes up people of a locale such as "pt_BR", always the same for one seed: name, email, phone, street, city, postcode. Default: none.</summary>
    public string People { get; init; } = "";

    /// <summary>How rows are given out. Default recycled.</summary>
    public FeederUse Use { get; init; }
}

/// <summary>How rows of a feeder are given out.</summary>
public enum FeederUse
{
    /// <summary>From the first again after the last.</summary>
    Recycled = 0,

    /// <summary>Each once in a run; when there are no more, the run stops.</summary>
    Unique,
}
