using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Html;

/// <summary>The charts over time, the choice of the arm they show, and the stations.</summary>
internal static class HourlySection
{
    public static string Write(Comparison comparison) =>
        ChoiceOf(comparison)
        + FigureMarkup.WriteHourly("traffic", "Intents and submissions per hour")
        + FigureMarkup.WriteHourly("goodput", "Confirmed orders per hour")
        + FigureMarkup.WriteHourly("queues", "Queue lengths hour by hour")
        + "<h3>Stations at their peak</h3>\n"
        + HtmlTable.Write(StationTable.OfPeak(comparison))
        + HtmlTable.Folded("Table: stations under every arm", StationTable.Of(comparison));

    private static string ChoiceOf(Comparison comparison)
    {
        var best = comparison.LowestFailing();
        var options = string.Concat(comparison.Rivals().Select(arm => OptionOf(arm.Name, ReferenceEquals(arm, best))));
        return $"""
            <p class="choice"><label for="arm">Show '{Markup.Escape(comparison.Reference().Name)}' against</label>
            <select id="arm" autocomplete="off">{options}</select></p>

            """;
    }

    private static string OptionOf(string name, bool isSelected) =>
        $"<option value=\"{Markup.Escape(name)}\"{(isSelected ? " selected" : "")}>{Markup.Escape(name)}</option>";
}
