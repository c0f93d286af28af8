using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>The list of what a run has made at a target and could not take away: one JSON object a line.</summary>
internal static class LeftBehindFile
{
    public const string Name = "left-behind.ndjson";

    public static void Write(IReadOnlyList<LeftAtArm> left, string folder) => File.WriteAllLines(
        Path.Combine(folder, Name), left.Select(each => JsonSerializer.Serialize(each, LeftBehindJson.Default.LeftAtArm)));
}

/// <summary>How a line is written, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LeftAtArm))]
internal sealed partial class LeftBehindJson : JsonSerializerContext;
