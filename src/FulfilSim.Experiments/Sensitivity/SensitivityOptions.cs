using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>What is asked of a sensitivity study.</summary>
public sealed record SensitivityOptions
{
    /// <summary>What arms are ranked by. Default: the failure rate.</summary>
    public StudyMeasure Measure { get; init; } = StudyMeasure.All[0];

    /// <summary>Names of the two arms in question; none takes the first two of the ranking.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];

    /// <summary>Ids of the numbers to vary, or of their owners; none takes all.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Points of the Latin hypercube. Default 60; from 0 to 10000.</summary>
    public int Points { get; init => field = Require.InRange(value, 0, 10_000); } = 60;

    /// <summary>Whether a number is asked for: by its id, or by the one whose it is.</summary>
    public static bool IsMeant(string id, string asked)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id == asked || (id.StartsWith(asked, StringComparison.Ordinal) && id[asked.Length] is ('.' or '[' or '('));
    }
}
