using FulfilSim.Live.Measuring;

namespace FulfilSim.Cli.Printing.Live;

/// <summary>
/// How a block stands, on standard error: a table that is drawn over itself once a second where that is possible, otherwise a
/// line now and then. A screen narrower than the table gets one line, written over.
/// </summary>
internal sealed class LiveTable(Terminal terminal) : ISnapshotWatcher, IDisposable
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private BlockHead? _block;
    private TimeSpan _lastPlain;
    private int _height;
    private int _width;
    private bool _isBroken;

    public void See(LiveSnapshot snapshot)
    {
        lock (_gate)
            Guarded(() => Draw(snapshot));
    }

    public void Warn(string sentence) => Say($"Note: {sentence}");

    /// <summary>Writes a line that stays, above what is drawn.</summary>
    public void Say(string line)
    {
        lock (_gate)
        {
            Guarded(() =>
            {
                Wipe();
                terminal.Error.WriteLine(line);
            });
        }
    }

    /// <summary>Wipes what was drawn, so that what follows begins on a clean line.</summary>
    public void Dispose()
    {
        lock (_gate)
            Guarded(Wipe);
    }

    private void Draw(LiveSnapshot snapshot)
    {
        if (!terminal.MayRewrite)
            DrawPlain(snapshot);
        else if (terminal.Columns < Screen.Width)
            DrawShort(snapshot);
        else
            DrawPanel(snapshot);
    }

    private void DrawPanel(LiveSnapshot snapshot)
    {
        using var panel = new StringWriter { NewLine = "\n" };
        Screen.Print(terminal with { Out = panel }, console => LivePanel.Draw(snapshot, console));
        var text = panel.ToString();
        Wipe();
        terminal.Error.Write(text);
        terminal.Error.Flush();
        _height = text.Count(letter => letter == '\n');
    }

    private void DrawShort(LiveSnapshot snapshot)
    {
        var line = LivePanel.Line(snapshot);
        line = line[..Math.Clamp(terminal.Columns - 1, 0, line.Length)];
        terminal.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    private void DrawPlain(LiveSnapshot snapshot)
    {
        if (snapshot.Block != _block)
            (_block, _lastPlain) = (snapshot.Block, TimeSpan.Zero);
        if (snapshot.Elapsed - _lastPlain < PlainInterval - TimeSpan.FromMilliseconds(500)) // seconds of two clocks are never equal
            return;
        terminal.Error.WriteLine(LivePanel.Line(snapshot));
        _lastPlain = snapshot.Elapsed;
    }

    private void Wipe()
    {
        if (_height > 0)
            terminal.Error.Write($"\u001b[{_height}A\u001b[J"); // so many lines up, then all below is wiped
        if (_width > 0)
            terminal.Error.Write("\r" + new string(' ', _width) + "\r");
        (_height, _width) = (0, 0);
    }

    /// <summary>A screen that is gone does not end a run.</summary>
    private void Guarded(Action draw)
    {
        if (_isBroken)
            return;
        try
        {
            draw();
        }
        catch (IOException)
        {
            _isBroken = true;
        }
    }
}
