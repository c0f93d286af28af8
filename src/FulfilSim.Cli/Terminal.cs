using System.Text;

namespace FulfilSim.Cli;

/// <summary>Where text goes, and what may be done there.</summary>
internal sealed record Terminal
{
    /// <summary>Results, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, problems, notes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Results are read on a screen that takes colours, and nobody said NO_COLOR.</summary>
    public bool MayColour { get; init; }

    /// <summary>A line of <see cref="Error"/> may be written over.</summary>
    public bool MayRewrite { get; init; }

    /// <summary>Columns of <see cref="Error"/>, where it may be written over. Default 80.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>That of this process.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        return new()
        {
            Out = Console.Out,
            Error = Console.Error,
            MayColour = !Console.IsOutputRedirected && !IsSet("NO_COLOR") && !IsDumb,
            MayRewrite = !Console.IsErrorRedirected && !IsDumb,
            Columns = Console.IsErrorRedirected ? 80 : ColumnsOf(),
        };
    }

    /// <summary>Some screens do not say how wide they are.</summary>
    private static int ColumnsOf()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
