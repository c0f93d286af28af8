using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Gating;

/// <summary>One gate in the history.</summary>
public sealed record HistoryLine
{
    /// <summary>Layout of the line; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required DateTimeOffset At { get; init; }

    /// <summary>The commit under test; left out where nobody says which.</summary>
    public string? Commit { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Digest of the scenario under test.</summary>
    public required string Digest { get; init; }

    public required string Version { get; init; }

    public required GateAnswer Answer { get; init; }

    public required int Replications { get; init; }

    /// <summary>By the check's name: the head's value, as the baseline's value of all its replications plus the paired difference.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }
}

/// <summary>How lines are written, made at build time.</summary>
[JsonSerializable(typeof(HistoryLine))]
internal sealed partial class HistoryLineJson : JsonSerializerContext
{
    public static readonly HistoryLineJson ForLines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        Converters = { new OrderedMeasuresConverter(), new JsonStringEnumConverter<GateAnswer>(JsonNamingPolicy.CamelCase) },
    });
}
