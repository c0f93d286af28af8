using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Html;

/// <summary>What live runs have measured, on the page.</summary>
internal static class LiveSection
{
    /// <summary>Empty where cells ran in virtual time.</summary>
    public static string Write(Comparison comparison) => string.Concat(
        Part("", LiveTables.OfBlocks(comparison)),
        Part("How long answers took", LiveTables.OfDurations(comparison)),
        Part("How requests came out", LiveTables.OfRequests(comparison)),
        Part("The load generator's health", LiveTables.OfHealth(comparison)),
        Part("Thresholds", LiveTables.OfThresholds(comparison)));

    private static string Part(string heading, Table? table) => table is null
        ? ""
        : (heading.Length == 0 ? "" : $"<h3>{heading}</h3>\n") + HtmlTable.Write(table);
}
