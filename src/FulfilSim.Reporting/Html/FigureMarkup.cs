namespace FulfilSim.Reporting.Html;

/// <summary>The places of the charts; the page's script draws into them and writes their findings.</summary>
internal static class FigureMarkup
{
    /// <summary>Names of all charts: their place on the page, and their file.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["failure-rate", "difference", "causes", "traffic", "goodput", "queues", "load", "latency", "saved-harmed", "money"];

    /// <summary>A place for one chart, hidden until it is drawn.</summary>
    /// <param name="heading">What it shows, until the script writes what to see.</param>
    public static string Write(string name, string heading) => $"""
        <figure data-chart="{name}" id="chart-{name}" hidden>
        <figcaption><h3 class="finding">{Markup.Escape(heading)}</h3><p class="subtitle"></p></figcaption>
        <div class="drawing" role="img" aria-label="{Markup.Escape(heading)}"></div>
        <p class="notes"></p>
        <button type="button" class="save" aria-label="Save as SVG: {Markup.Escape(heading)}">Save as SVG</button>
        </figure>

        """;

    /// <summary>A chart over time, with a table that the script fills for the arms in sight.</summary>
    public static string WriteOverTime(string name, string heading) => Write(name, heading) + $"""
        <details class="hours" data-hours="{name}">
        <summary>Table: {Markup.Escape(heading)}</summary>
        <div class="scroll" role="region" aria-label="{Markup.Escape(heading)}" tabindex="0"></div>
        </details>

        """;
}
