using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Engine;

/// <summary>What a run was like, as <c>run.json</c>: everything that may differ between two runs with equal results.</summary>
public sealed record RunRecord
{
    public const string FileName = "run.json";

    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>The command that made it, as it was typed.</summary>
    public required string CommandLine { get; init; }

    /// <summary>What was asked; null in the record of a version that did not keep it.</summary>
    public RunOrigin? Origin { get; init; }

    /// <summary>Version of FulfilSim.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public double WallTimeSeconds { get; init; }

    /// <summary>Worker threads.</summary>
    public int Jobs { get; init; }

    public int CellsRun { get; init; }

    /// <summary>Cells taken over from an earlier run.</summary>
    public int CellsResumed { get; init; }

    /// <summary>Of a shop; left out for a network.</summary>
    public long? IntentsSimulated { get; init; }

    /// <summary>Simulated orders per second of wall time; left out for a network.</summary>
    public double? OrdersPerSecond { get; init; }

    /// <summary>Of a network; left out for a shop.</summary>
    public long? CustomersSimulated { get; init; }

    /// <summary>Simulated customers per second of wall time; left out for a shop.</summary>
    public double? CustomersPerSecond { get; init; }

    /// <summary>The record of a run that got so far.</summary>
    public static RunRecord Of(
        Scenario scenario, EngineProgress progress, string commandLine, string version, DateTimeOffset started, DateTimeOffset ended, int jobs)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var isShop = scenario is ShopScenario;
        return new()
        {
            CommandLine = commandLine,
            Version = version,
            Started = started,
            Ended = ended,
            WallTimeSeconds = progress.Elapsed.TotalSeconds,
            Jobs = jobs,
            CellsRun = progress.CellsRun,
            CellsResumed = progress.CellsResumed,
            IntentsSimulated = isShop ? progress.SimulatedCount : null,
            OrdersPerSecond = isShop ? progress.SimulatedPerSecond : null,
            CustomersSimulated = isShop ? null : progress.SimulatedCount,
            CustomersPerSecond = isShop ? null : progress.SimulatedPerSecond,
        };
    }

    /// <summary>Writes it into a directory, whole or not at all.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public void WriteTo(string directory) => Disk.WriteWhole(
        Path.Combine(directory, FileName),
        [.. JsonSerializer.SerializeToUtf8Bytes(this, RunRecordJson.Default.RunRecord), (byte)'\n']);

    /// <summary>Reads that of a directory of results.</summary>
    /// <exception cref="CellsUnreadableException">There is none, or it is something else.</exception>
    public static RunRecord ReadFrom(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), RunRecordJson.Default.RunRecord) is { FormatVersion: 1 } record
                ? record
                : throw new CellsUnreadableException(path, "it describes no run that this version knows");
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CellsUnreadableException(directory, $"it is no directory of a finished run, as it holds no {FileName}");
        }
        catch (Exception refusal) when (refusal is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CellsUnreadableException(path, refusal.Message.TrimEnd('.'));
        }
    }
}

/// <summary>How the record is written, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    IndentSize = 1,
    NewLine = "\n")]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunRecordJson : JsonSerializerContext;
