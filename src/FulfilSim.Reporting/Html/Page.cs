using FulfilSim.Reporting.Charts;

namespace FulfilSim.Reporting.Html;

/// <summary>A page that needs nothing but a browser: style and data are inside it, and it asks nobody for anything.</summary>
/// <param name="Title">Of the scenario.</param>
/// <param name="Kind">What sort of report it is.</param>
/// <param name="Question">Of the scenario.</param>
/// <param name="Policy">What it may load.</param>
internal sealed record Page(string Title, string Kind, string Question, string Policy)
{
    /// <summary>Markup below the question.</summary>
    public string Header { get; init; } = "";

    public string Main { get; init; } = "";

    public string Footer { get; init; } = "";

    /// <summary>Markup behind everything else.</summary>
    public string Scripts { get; init; } = "";

    /// <summary>What the reader must know before believing the rest; nothing where there is nothing.</summary>
    public static string Warnings(IReadOnlyList<string> warnings) => warnings.Count == 0
        ? ""
        : $"""
            <section class="warnings" aria-labelledby="warnings-heading">
            <h2 id="warnings-heading">Before you believe it</h2>
            {Markup.List(warnings)}</section>
            """;

    /// <summary>The page's text.</summary>
    /// <param name="version">Of the program.</param>
    public string Write(string version) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="generator" content="FulfilSim {Markup.Escape(version)}">
        <title>{Markup.Escape(Title)}</title>
        <link rel="icon" href="data:,">
        <style>
        {WebBundle.Style}</style>
        </head>
        <body>
        <header>
        <p class="kind">{Kind}</p>
        <h1>{Markup.Escape(Title)}</h1>
        {Markup.Paragraph(Question, "question")}
        {Header}
        </header>
        <main>
        {Main}</main>
        <footer>
        {Footer}</footer>
        {Scripts}</body>
        </html>

        """;
}
