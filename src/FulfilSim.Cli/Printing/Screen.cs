using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>Text and tables for a page of 80 columns, with colours only where they are wanted.</summary>
internal static class Screen
{
    public const int Width = 80;

    /// <summary>Draws a page and prints it; no line ends in spaces, and no two lines in a row are empty.</summary>
    public static void Print(Terminal terminal, Action<IAnsiConsole> draw)
    {
        using var page = new StringWriter();
        var console = AnsiConsole.Create(new()
        {
            Ansi = terminal.MayColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.MayColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(page),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        draw(console);
        var isBlankBefore = true;
        foreach (var line in page.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || !isBlankBefore)
                terminal.Out.WriteLine(line);
            isBlankBefore = line.Length == 0;
        }
    }

    /// <summary>Words, broken where a line is full.</summary>
    public static void Say(this IAnsiConsole console, string text) => console.Write(new Paragraph(text + "\n"));

    /// <summary>Words that stand out.</summary>
    public static void SayBold(this IAnsiConsole console, string text) =>
        console.Write(new Paragraph(text + "\n", new Style(decoration: Decoration.Bold)));

    /// <summary>An empty line.</summary>
    public static void Skip(this IAnsiConsole console) => console.WriteLine();

    /// <summary>A line with a path at its end, which is no use in two pieces.</summary>
    public static void SayPath(this IAnsiConsole console, string label, string path)
    {
        console.Profile.Width = int.MaxValue / 2;
        console.WriteLine($"{label}: {path}");
        console.Profile.Width = Width;
    }
}
