using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Sharding;

/// <summary>What a shard is a part of, as <c>shard.json</c>: all that joining needs to know besides the cells.</summary>
public sealed record ShardRecord
{
    public const string FileName = "shard.json";

    private const int ReplicationsMax = 100_000;

    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Version of FulfilSim.</summary>
    public required string Version { get; init; }

    /// <summary>Word of the command that runs it: "compare", "run".</summary>
    public required string Command { get; init; }

    /// <summary>Path of the scenario as it was typed.</summary>
    public required string Scenario { get; init; }

    /// <summary>Each <c>path=value</c>, as typed.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Arms as they were typed; empty when the command took all.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>Name of the live run that it is of; null where nothing was driven in wall time.</summary>
    public string? RunId { get; init; }

    /// <summary>Digest of the scenario, 16 hexadecimal digits.</summary>
    public required string ScenarioDigest { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Of every arm.</summary>
    public required int Replications { get; init; }

    /// <summary>Which shard, 1-based.</summary>
    public required int Number { get; init; }

    /// <summary>Of how many.</summary>
    public required int Count { get; init; }

    [JsonIgnore]
    public Shard Shard => new(Number, Count);

    /// <summary>The document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ShardRecordJson.ForFiles.ShardRecord) + "\n";

    /// <summary>Writes it into a directory, whole or not at all.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public void WriteTo(string directory) => Disk.WriteWhole(Path.Combine(directory, FileName), Encoding.UTF8.GetBytes(ToJson()));

    /// <summary>Reads that of a directory.</summary>
    /// <exception cref="ShardRefusedException">There is none, or it is something else.</exception>
    public static ShardRecord ReadFrom(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), ShardRecordJson.ForFiles.ShardRecord);
            return record is { FormatVersion: 1, Replications: >= 1 and <= ReplicationsMax } && Shard.Fits(record.Number, record.Count)
                ? record
                : throw new ShardRefusedException(path, "it describes no shard that this version knows");
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ShardRefusedException(directory, $"it is no directory of a shard, as it holds no {FileName}");
        }
        catch (Exception refusal) when (refusal is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ShardRefusedException(path, refusal.Message.TrimEnd('.'));
        }
    }
}

/// <summary>How the record is written, made at build time.</summary>
[JsonSerializable(typeof(ShardRecord))]
internal sealed partial class ShardRecordJson : JsonSerializerContext
{
    public static readonly ShardRecordJson ForFiles = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
