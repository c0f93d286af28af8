using System.Text.Json;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Charts;

namespace FulfilSim.Reporting;

/// <summary>
/// Draws one comparison as SVG, with the very builders of the page. Node.js starts in the background, so that it is
/// ready when the comparison is; without it, the drawing says so.
/// </summary>
public sealed class ChartRenderer : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly Task<Standby> _standby;

    private ChartRenderer(string searchPath) => _standby = Task.Run(() => Standby.Begin(searchPath));

    /// <summary>Returns at once.</summary>
    /// <param name="searchPath">Directories to look for Node.js in. Default: the environment's PATH.</param>
    public static ChartRenderer Start(string? searchPath = null) =>
        new(searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Draws every chart that has something to say. Can be asked once; takes at most a minute.</summary>
    public async Task<SvgCharts> DrawAsync(Comparison comparison)
    {
        var standby = await _standby.ConfigureAwait(false);
        var answer = await Task.Run(() => standby.Ask(ResultsJson.WriteForPage(comparison), Timeout)).ConfigureAwait(false);
        if (answer.Failure is { } reason)
            return SvgCharts.None(reason);
        using var document = JsonDocument.Parse(answer.Output);
        var files = document.RootElement.EnumerateObject();
        return new(files.ToDictionary(file => file.Name, file => file.Value.GetString()!), null);
    }

    /// <summary>Ends Node.js, if nobody asked it.</summary>
    public void Dispose() => _standby.GetAwaiter().GetResult().Dispose();
}
