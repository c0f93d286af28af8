using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Gating;

/// <summary>A baseline as a file. Equal baselines give equal bytes.</summary>
public static class BaselineFiles
{
    /// <summary>Writes it, whole or not at all; directories above it are made.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void Write(string path, Baseline baseline)
    {
        var text = JsonSerializer.Serialize(baseline, BaselineJson.ForFiles.Baseline) + "\n";
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            Disk.Guarded(directory, () => Directory.CreateDirectory(directory));
        Disk.WriteWhole(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="GateRefusedException">There is no such file, or it is no whole baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var baseline = JsonSerializer.Deserialize(File.ReadAllBytes(path), BaselineJson.ForFiles.Baseline);
            return baseline is null ? throw Torn(path, "it holds null")
                : baseline.FormatVersion != Baseline.FormatVersionNow
                    ? throw new GateRefusedException(
                        $"{path} has layout {baseline.FormatVersion}, and this version reads layout {Baseline.FormatVersionNow}: "
                        + "delete it, and its anchors with it, and write it anew with --update-baseline.")
                : IsWhole(baseline) ? baseline
                : throw Torn(path, "its lists differ in length, or one is empty");
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GateRefusedException(
                $"There is no baseline at {path}: write one with --update-baseline and a --margin for each measure, and commit it.");
        }
        catch (JsonException refusal)
        {
            var line = ((refusal.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw Torn($"{path}:{line}", Sentence(refusal));
        }
        catch (Exception refusal) when (refusal is ArgumentException or Statistics.OptionRejectedException)
        {
            throw Torn(path, refusal.Message.TrimEnd('.'));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new GateRefusedException($"{path} cannot be read: {refusal.Message.TrimEnd('.')}.");
        }
    }

    private static GateRefusedException Torn(string place, string why) =>
        new($"{place} is no whole baseline: {why}. Restore the committed file; or delete it, and its anchors with it, and write it anew "
            + "with --update-baseline.");

    /// <summary>What it says before it tells the place once more.</summary>
    private static string Sentence(JsonException refusal)
    {
        var end = refusal.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return (end < 0 ? refusal.Message : refusal.Message[..end]).TrimEnd('.', ' ').ReplaceLineEndings(" ");
    }

    private static bool IsWhole(Baseline baseline) =>
        baseline.Arms.Count > 0
        && baseline.Measures.Count > 0
        && baseline.Replications >= Statistics.FixedLooks.First
        && baseline.FamilyErrorRatio is > 0 and <= GatePlan.FamilyErrorMax
        && baseline.Arms.All(arm => arm.Traces.Count == baseline.Replications)
        && baseline.Measures.All(measure => IsWhole(measure, baseline));

    private static bool IsWhole(BaselineMeasure measure, Baseline baseline) =>
        measure.Above.Count == baseline.Replications
        && (measure.Below is null || measure.Below.Count == baseline.Replications)
        && baseline.Arms.Any(arm => arm.Name == measure.Arm)
        && measure.Worse != WorseWay.Unknown
        && measure.Margin > 0 && double.IsFinite(measure.Margin);
}

/// <summary>Numbers of all replications on one line; what is not a number is null.</summary>
internal sealed class NumberLine : JsonConverter<IReadOnlyList<double>>
{
    public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a list of numbers is expected");
        var numbers = new List<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType switch
            {
                JsonTokenType.Null => double.NaN,
                JsonTokenType.Number => reader.GetDouble(),
                _ => throw new JsonException("a number is expected"),
            });
        }
        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(',', value.Select(TextOf))}]");

    private static string TextOf(double number) => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "null";
}

/// <summary>How a baseline is written, made at build time.</summary>
[JsonSerializable(typeof(Baseline))]
internal sealed partial class BaselineJson : JsonSerializerContext
{
    public static readonly BaselineJson ForFiles = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new NumberLine(),
            new JsonStringEnumConverter<GateUnit>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<WorseWay>(JsonNamingPolicy.CamelCase),
        },
    });
}
