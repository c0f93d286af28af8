using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Html;

/// <summary>The charts over the simulated hours, and the stations.</summary>
internal static class HourlySection
{
    public static string Write(Comparison comparison) =>
        ArmChoice.Of(comparison)
        + FigureMarkup.WriteOverTime("traffic", "Intents and submissions per hour")
        + FigureMarkup.WriteOverTime("goodput", "Confirmed orders per hour")
        + FigureMarkup.WriteOverTime("queues", "Queue lengths hour by hour")
        + "<h3>Stations at their peak</h3>\n"
        + HtmlTable.Write(StationTable.OfPeak(comparison))
        + HtmlTable.Folded("Table: stations under every arm", StationTable.Of(comparison));
}
