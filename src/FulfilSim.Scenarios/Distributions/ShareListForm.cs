using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>
/// Distributions told as a list of parts, each with its share:
/// { "discrete": [{ "share": "70%", "value": "1s" }, { "share": "30%", "value": "5s" }] }.
/// </summary>
/// <param name="Entry">One of the parts, in words.</param>
/// <param name="Property">What stands beside the share.</param>
internal sealed record ShareListForm(string Entry, string Property)
{
    public static readonly ShareListForm Phases = new("phase", "mean");

    public static readonly ShareListForm Values = new("value", "value");

    public static readonly ShareListForm Components = new("component", "of");

    private string Expected => $"a list of entries with \"share\" and \"{Property}\"";

    private string Example => $"write [{{\"share\": \"70%\", \"{Property}\": ...}}, {{\"share\": \"30%\", \"{Property}\": ...}}]";

    public static Distribution? ReadHyperexponential(DistributionSource source) => source.Node is ListNode
        ? Phases.Read(source, MeasureOf) is { } phases ? source.Make(() => Hyperexponential.Of(phases)) : null
        : source.Refuse(source.Node.Shown, $"an object with \"mean\" and \"cv\", or {Phases.Expected}",
            "write {\"mean\": ..., \"cv\": ...}");

    public static Distribution? ReadDiscrete(DistributionSource source) =>
        Values.Read(source, MeasureOf) is { } values ? source.Make(() => Discrete.Of(values)) : null;

    public static Distribution? ReadMixture(DistributionSource source) =>
        Components.Read(source, DistributionOf) is { } components ? source.Make(() => Mixture.Of(components)) : null;

    private static (bool IsRead, double Part) MeasureOf(DistributionSource source, Node node, string path) =>
        source.Measure(node, path) is { } value ? (true, value) : default;

    private static (bool IsRead, Distribution Part) DistributionOf(DistributionSource source, Node node, string path) =>
        source.Binder.Value(node, path, new Wanted(typeof(Distribution), source.Unit)) is Distribution component
            ? (true, component)
            : (false, Constant.Of(0));

    /// <summary>Null after a problem; every entry is looked at, so that all problems are told.</summary>
    private List<(double Share, T Part)>? Read<T>(
        DistributionSource source, Func<DistributionSource, Node, string, (bool IsRead, T Part)> readPart)
    {
        if (source.Node is not ListNode list)
        {
            source.Refuse(source.Node.Shown, Expected, Example);
            return null;
        }
        var parts = new List<(double Share, T Part)>();
        for (var index = 0; index < list.Items.Count && !source.Context.Problems.IsFull; index++)
        {
            var entry = source with { Node = list.Items[index], Path = JsonPath.Item(source.Path, index) };
            if (entry.Parameters(["share", Property]) is not { } parameters)
                continue;
            var share = entry.Value(Written.Percent, parameters["share"]!, JsonPath.Member(entry.Path, "share"));
            var part = readPart(entry, parameters[Property]!, JsonPath.Member(entry.Path, Property));
            if (share is not null && part.IsRead)
                parts.Add((share.Value, part.Part));
        }
        return parts.Count == list.Items.Count && AddUp(source, [.. parts.Select(part => part.Share)]) ? parts : null;
    }

    private bool AddUp(DistributionSource source, IReadOnlyList<double> shares)
    {
        if (shares.Count == 0)
            source.Context.Problems.Add(ProblemCodes.EmptyList, source.Node.Place, source.Path, source.Node.Shown,
                Expected, Example);
        else if (ShareSum.Refuse(shares, Entry) is { } refusal)
            source.Context.Problems.Add(ProblemCodes.SharesSum, source.Node.Place, source.Path, refusal.Found,
                refusal.Expected, refusal.Fix);
        else
            return true;
        return false;
    }
}
