namespace FulfilSim.Reporting.Charts;

/// <summary>What the web build made, from inside this assembly.</summary>
internal static class WebBundle
{
    /// <summary>The page's script: charts and their choice.</summary>
    public static string Script => Read("report.js");

    /// <summary>The page's style sheet.</summary>
    public static string Style => Read("report.css");

    /// <summary>The program for Node that turns a comparison into SVG.</summary>
    public static string Renderer => Read("render-svg.mjs");

    private static string Read(string name)
    {
        using var stream = typeof(WebBundle).Assembly.GetManifestResourceStream("web/" + name)
            ?? throw new InvalidOperationException($"This build lacks web/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
