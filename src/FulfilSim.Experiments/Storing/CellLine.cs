using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Storing;

/// <summary>A finished cell as one line of <c>cells.ndjson</c>. It holds the result of one model.</summary>
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

    /// <summary>Of the fulfilment model; null for a network.</summary>
    public CellResult? Result { get; init; }

    /// <summary>Of the network model; null for a shop.</summary>
    public NetworkResult? Network { get; init; }

    /// <summary>What a live run has measured beside; null where the cell ran in virtual time.</summary>
    public LiveFigures? Live { get; init; }

    [JsonIgnore]
    public CellKey Key => new(Arm, Level, Replication);

    /// <summary>128-bit fold over every delivery, 32 hexadecimal digits.</summary>
    [JsonIgnore]
    public string TraceDigest => Network?.Digest ?? Result!.Digest;

    /// <summary>Messages delivered.</summary>
    [JsonIgnore]
    public long Messages => Network?.Messages ?? Result!.Messages;

    /// <summary>The line of a shop's cell.</summary>
    public static CellLine Of(string scenarioDigest, CellTask task, CellResult result) =>
        Headed(scenarioDigest, task) with { Result = result };

    /// <summary>The line of a network's cell.</summary>
    public static CellLine Of(string scenarioDigest, CellTask task, NetworkResult result) =>
        Headed(scenarioDigest, task) with { Network = result };

    /// <summary>One line of JSON, without the line's end. Equal cells give equal bytes.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CellLineJson.ForLines.CellLine);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not a cell.</exception>
    public static CellLine Parse(ReadOnlySpan<byte> json)
    {
        var line = JsonSerializer.Deserialize(json, CellLineJson.ForLines.CellLine) ?? throw new JsonException("null is not a cell");
        return (line.Result is null) != (line.Network is null)
            ? line
            : throw new JsonException("it holds the result of no model, or of two");
    }

    private static CellLine Headed(string scenarioDigest, CellTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new()
        {
            Scenario = scenarioDigest,
            Seed = task.Settings.Seed,
            Arm = task.Key.Arm,
            Level = task.Key.Level,
            Replication = task.Key.Replication,
        };
    }
}

/// <summary>How lines are written, made at build time.</summary>
[JsonSerializable(typeof(CellLine))]
internal sealed partial class CellLineJson : JsonSerializerContext
{
    public static readonly CellLineJson ForLines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Converters = { new OrderedMeasuresConverter() },
    });
}
