using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Html;

/// <summary>What live runs have measured, on the page.</summary>
internal static class LiveSection
{
    /// <summary>Empty where cells ran in virtual time.</summary>
    public static string Write(Comparison comparison) => !comparison.IsLive() ? "" : string.Concat(
        ArmChoice.Of(comparison),
        FigureMarkup.WriteOverTime("load", "Requests and intents a second"),
        FigureMarkup.WriteOverTime("latency", "How long answers took, second by second"),
        Part("How the schedule was kept", LiveTables.OfBlocks(comparison)),
        Part("How long answers took", LiveTables.OfDurations(comparison)),
        Part("How requests came out", LiveTables.OfRequests(comparison)),
        Part("The load generator's health", LiveTables.OfHealth(comparison)),
        Part("Thresholds", LiveTables.OfThresholds(comparison)),
        Part("Stations at their peak", StationTable.OfPeak(comparison)));

    private static string Part(string heading, Table? table) => table is null or { Rows.Count: 0 }
        ? ""
        : $"<h3>{heading}</h3>\n" + HtmlTable.Write(table);
}
