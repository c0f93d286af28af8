using System.Collections.Frozen;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Names that the templates of one list of steps may use, and where their values come from.</summary>
/// <param name="knowsOrder">Whether there is a submission whose values can be used.</param>
/// <param name="feeders">Tables that rows come from.</param>
/// <param name="variables">Names of environment variables; what a template asks for is added.</param>
/// <param name="setUp">Taken while the deployment was set up.</param>
/// <param name="session">Taken while somebody logged in.</param>
/// <param name="taken">Taken by the steps before, in the list itself or in the journey it belongs to.</param>
internal sealed class NameScope(
    bool knowsOrder, IReadOnlyList<FeederColumns> feeders, TakenNames variables, TakenNames setUp, TakenNames session, TakenNames taken)
{
    private const string VariablePrefix = "env.";

    private static readonly FrozenDictionary<string, RunValue> OfRun = new Dictionary<string, RunValue>
    {
        ["run.id"] = RunValue.Id,
        ["run.mark"] = RunValue.Mark,
        ["run.arm"] = RunValue.Arm,
        ["run.block"] = RunValue.Block,
        ["webhook.url"] = RunValue.WebhookUrl,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, OrderValue> OfOrder = new Dictionary<string, OrderValue>
    {
        ["intent"] = OrderValue.Intent,
        ["submission"] = OrderValue.Submission,
        ["clientKey"] = OrderValue.ClientKey,
        ["reference"] = OrderValue.Reference,
        ["item"] = OrderValue.Item,
        ["sku"] = OrderValue.Sku,
        ["value"] = OrderValue.Value,
        ["valueCents"] = OrderValue.ValueCents,
        ["currency"] = OrderValue.Currency,
        ["method"] = OrderValue.Method,
        ["region"] = OrderValue.Region,
        ["channel"] = OrderValue.Channel,
        ["address.isWrong"] = OrderValue.AddressIsWrong,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>First parts of names with a dot that are no feeder's.</summary>
    public static IReadOnlyList<string> ReservedPrefixes { get; } = ["run", "webhook", "address", "env"];

    /// <summary>Whether a name has a meaning of its own, so that no answer can give it a value.</summary>
    public static bool IsReserved(string name) => OfRun.ContainsKey(name) || OfOrder.ContainsKey(name) || name.Contains('.', StringComparison.Ordinal);

    /// <summary>All names there are, for somebody who has mistyped one.</summary>
    public IReadOnlyList<string> Known =>
    [
        .. OfOrder.Keys.Where(_ => knowsOrder).Order(StringComparer.Ordinal),
        .. OfRun.Keys.Order(StringComparer.Ordinal),
        .. feeders.Where(_ => knowsOrder).SelectMany(feeder => (feeder.Columns ?? []).Select(column => $"{feeder.Name}.{column}")),
        .. taken.All, .. session.All, .. setUp.All,
    ];

    /// <summary>Null when nobody knows it.</summary>
    public ValueSlot? Find(string name)
    {
        if (OfRun.TryGetValue(name, out var ofRun))
            return new(ValueOrigin.Run, (int)ofRun);
        if (name.StartsWith(VariablePrefix, StringComparison.Ordinal) && name.Length > VariablePrefix.Length)
            return new(ValueOrigin.Run, (int)RunValue.FirstVariable + variables.Add(name[VariablePrefix.Length..]));
        if (knowsOrder && OfOrder.TryGetValue(name, out var ofOrder))
            return new(ValueOrigin.Order, (int)ofOrder);
        return FindTaken(name) ?? (knowsOrder ? FindColumn(name) : null);
    }

    private ValueSlot? FindTaken(string name) =>
        taken.IndexOf(name) is >= 0 and var own ? new(ValueOrigin.Taken, own)
        : session.IndexOf(name) is >= 0 and var ofSession ? new(ValueOrigin.Session, ofSession)
        : setUp.IndexOf(name) is >= 0 and var ofSetUp ? new(ValueOrigin.SetUp, ofSetUp)
        : null;

    private ValueSlot? FindColumn(string name)
    {
        for (var index = 0; index < feeders.Count; index++)
        {
            if (feeders[index].TryColumn(name, out var column))
                return new(ValueOrigin.Feeder, index, column);
        }
        return null;
    }
}

/// <summary>A feeder as templates see it.</summary>
/// <param name="Name">Before the dot.</param>
/// <param name="Columns">Behind it; null when nobody could say, and every column will do.</param>
public sealed record FeederColumns(string Name, IReadOnlyList<string>? Columns)
{
    internal bool TryColumn(string name, out int column)
    {
        column = 0;
        if (name.Length <= Name.Length + 1 || name[Name.Length] != '.' || !name.StartsWith(Name, StringComparison.Ordinal))
            return false;
        if (Columns is null)
            return true;
        for (column = 0; column < Columns.Count; column++)
        {
            if (name.AsSpan(Name.Length + 1).SequenceEqual(Columns[column]))
                return true;
        }
        return false;
    }
}
