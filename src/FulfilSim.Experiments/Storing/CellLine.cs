using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Storing;

/// <summary>A finished cell as one line of <c>cells.ndjson</c>.</summary>
public sealed record CellLine
{
    /// <summary>Layout of the line; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Digest of the scenario it belongs to.</summary>
    public required string Scenario { get; init; }

    public required ulong Seed { get; init; }

    public required string Arm { get; init; }

    public required string Level { get; init; }

    /// <summary>0-based.</summary>
    public required int Replication { get; init; }

    public required CellResult Result { get; init; }

    [JsonIgnore]
    public CellKey Key => new(Arm, Level, Replication);

    /// <summary>The line of a cell.</summary>
    public static CellLine Of(string scenarioDigest, CellTask task, CellResult result)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new()
        {
            Scenario = scenarioDigest,
            Seed = task.Settings.Seed,
            Arm = task.Key.Arm,
            Level = task.Key.Level,
            Replication = task.Key.Replication,
            Result = result,
        };
    }

    /// <summary>One line of JSON, without the line's end. Equal cells give equal bytes.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CellLineJson.Default.CellLine);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not a cell.</exception>
    public static CellLine Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CellLineJson.Default.CellLine) ?? throw new JsonException("null is not a cell");
}

/// <summary>How lines are written, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CellLine))]
internal sealed partial class CellLineJson : JsonSerializerContext;
