using System.Globalization;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Running;

/// <summary>Progress on standard error: one line that is written over where that is possible, otherwise a line now and then.</summary>
/// <param name="word">What is simulated: "orders", "customers".</param>
internal sealed class ProgressLine(Terminal terminal, string word = ProgressLine.Orders) : IEngineProgress, IDisposable
{
    private const string Orders = "orders";
    private const int WidthMax = 79;

    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    private TimeSpan _lastPlain;
    private int _width;

    /// <summary>What a scenario simulates.</summary>
    public static string WordFor(Scenario scenario) => scenario is NetworkScenario ? "customers" : Orders;

    public void Report(EngineProgress progress)
    {
        var text = TextOf(progress, word);
        if (terminal.MayRewrite)
        {
            terminal.Error.Write("\r" + text.PadRight(_width));
            _width = text.Length;
        }
        else if (progress.Elapsed - _lastPlain >= PlainInterval)
        {
            terminal.Error.WriteLine(text);
            _lastPlain = progress.Elapsed;
        }
    }

    /// <summary>Wipes the line, so that what follows begins on a clean one.</summary>
    public void Dispose()
    {
        if (_width > 0)
            terminal.Error.Write("\r" + new string(' ', _width) + "\r");
    }

    /// <summary>"12 of 66 cells, 48,000 orders/s, about 2 min left".</summary>
    internal static string TextOf(EngineProgress progress, string word = Orders)
    {
        var pace = progress.SimulatedCount > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {progress.SimulatedPerSecond:N0} {word}/s")
            : "";
        var left = progress.TimeLeft is { } time && progress.CellsDone < progress.CellsTotal ? $", about {Length(time)} left" : "";
        var text = string.Create(CultureInfo.InvariantCulture, $"{progress.CellsDone} of {progress.CellsTotal} cells{pace}{left}");
        return text.Length <= WidthMax ? text : text[..WidthMax];
    }

    private static string Length(TimeSpan time) => time.TotalSeconds switch
    {
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h"),
    };
}
