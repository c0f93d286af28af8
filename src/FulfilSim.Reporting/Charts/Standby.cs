namespace FulfilSim.Reporting.Charts;

/// <summary>A renderer that has read its program and waits for a comparison, or the reason why there is none.</summary>
internal sealed class Standby : IDisposable
{
    private readonly DirectoryInfo? _workplace;
    private readonly NodeProcess? _node;
    private readonly string _whyNot;

    private Standby(DirectoryInfo? workplace, NodeProcess? node, string whyNot)
    {
        _workplace = workplace;
        _node = node;
        _whyNot = whyNot;
    }

    /// <param name="searchPath">Directories to look for Node.js in.</param>
    public static Standby Begin(string searchPath)
    {
        if (NodeRuntime.Find(searchPath, out var whyNot) is not { } node)
            return new(null, null, whyNot);
        DirectoryInfo? workplace = null;
        try
        {
            workplace = Directory.CreateTempSubdirectory("fulfilsim-");
            var program = Path.Combine(workplace.FullName, "render-svg.mjs");
            File.WriteAllText(program, WebBundle.Renderer);
            var process = node.Start([program], out whyNot);
            return new(workplace, process, whyNot);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new(workplace, null, $"the directory for temporary files refused the renderer ({refusal.Message.TrimEnd('.')})");
        }
    }

    public NodeAnswer Ask(string input, TimeSpan timeout) => _node is null ? new("", _whyNot) : _node.Ask(input, timeout);

    public void Dispose()
    {
        _node?.Dispose();
        _workplace?.Delete(recursive: true);
    }
}
