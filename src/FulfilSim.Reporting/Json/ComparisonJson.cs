using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Json;

/// <summary>How a comparison is written as JSON, made at build time.</summary>
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonJson : JsonSerializerContext
{
    /// <summary>For files: every bit of every number.</summary>
    public static readonly ComparisonJson ForFiles = new(JsonLayout.ForFiles(new NumberLineConverter("R"), new SortedEstimatesConverter()));

    /// <summary>For a page: series to six digits.</summary>
    public static readonly ComparisonJson ForPages = new(JsonLayout.ForPages(new NumberLineConverter("G6"), new SortedEstimatesConverter()));

    /// <summary>The context behind options that this class made.</summary>
    public static ComparisonJson Of(JsonSerializerOptions options) => (ComparisonJson)options.TypeInfoResolver!;
}
