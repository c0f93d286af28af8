using System.Globalization;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Explaining;

/// <summary>Tables of an explanation, for the page and the Markdown.</summary>
internal static class TimelineTable
{
    /// <summary>Moment by moment, an arm a column; what happened under all arms at the same moment is said once, before a line of ditto marks.</summary>
    public static Table Of(Explanation explanation)
    {
        var rows = Timeline.Of(explanation.Arms);
        var parting = explanation.Arms.Count > 1 ? rows.FirstOrDefault(row => !row.IsShared) : null;
        return new(
            "Moment by moment; the first row on which the arms differ is in bold",
            [
                new("local time", IsNumber: false),
                new("after the first submission", IsNumber: false),
                .. explanation.Arms.Select(arm => new Column(arm.Arm.Name, IsNumber: false, IsSentence: true)),
            ],
            [.. rows.Select(row => new Row(CellsOf(row, explanation), IsMarked: ReferenceEquals(row, parting)))]);
    }

    public static Table OfMoney(Explanation explanation) => new(
        $"Money, in {explanation.Scenario.Shop.Economics.Currency}",
        [new("what for", IsNumber: false), .. explanation.Arms.Select(arm => new Column(arm.Arm.Name))],
        [.. LedgerRows.Of(explanation).Select(row => new Row([row.Label, .. row.Amounts]))]);

    private static IReadOnlyList<string> CellsOf(TimelineRow row, Explanation explanation) =>
    [
        explanation.LocalTimeOf(row.At).ToString("ddd d MMM, HH:mm:ss", CultureInfo.InvariantCulture),
        OffsetWord.Of(row.At - explanation.AroseAt),
        .. row.PerArm.Select((happening, arm) => happening is null ? "" : row.IsShared && arm > 0 ? "the same" : happening.Text),
    ];
}
