using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>
/// The sentences that stand above types and properties in the source, from the documentation files beside the
/// assemblies. Where these files are missing there are no sentences, and everything else works.
/// </summary>
internal static partial class DocumentedMembers
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Read = new();

    public static string SummaryOf(Type type) => SummaryOf(type.Assembly, $"T:{NameOf(type)}");

    public static string SummaryOf(PropertyInfo property) =>
        SummaryOf(property.DeclaringType!.Assembly, $"P:{NameOf(property.DeclaringType!)}.{property.Name}");

    private static string SummaryOf(Assembly assembly, string id) =>
        Read.GetOrAdd(assembly, static unread => Summaries(unread)).GetValueOrDefault(id, "");

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static Dictionary<string, string> Summaries(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
                summaries[(string?)member.Attribute("name") ?? ""] = member.Element("summary") is { } summary ? Text(summary) : "";
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or XmlException)
        {
            summaries.Clear();
        }
        return summaries;
    }

    private static string Text(XElement summary) =>
        Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    /// <summary>A reference to another member is shown as a scenario file names it.</summary>
    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => LastName((string?)see.Attribute("cref") ?? ""),
        XElement element => element.Value,
        _ => "",
    };

    private static string LastName(string id) =>
        JsonNamingPolicy.CamelCase.ConvertName(id[(id.LastIndexOfAny(['.', ':']) + 1)..]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
