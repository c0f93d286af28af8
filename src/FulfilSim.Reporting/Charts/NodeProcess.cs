using System.Diagnostics;
using System.Globalization;

namespace FulfilSim.Reporting.Charts;

/// <summary>A Node.js that runs: it is told everything at once and answers by ending.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public NodeProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits for its end, or kills it at the time-out.</summary>
    public NodeAnswer Ask(string input, TimeSpan timeout)
    {
        var sent = SendAsync(input);
        if (!_process.WaitForExit(timeout))
        {
            _process.Kill(entireProcessTree: true);
            return new("", string.Create(CultureInfo.InvariantCulture, $"Node.js took longer than {timeout.TotalSeconds:0} s"));
        }
        sent.GetAwaiter().GetResult();
        var lines = _errors.GetAwaiter().GetResult().Trim().Split('\n');
        var reason = lines.FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? lines[0];
        return _process.ExitCode == 0
            ? new(_output.GetAwaiter().GetResult(), null)
            : new("", $"Node.js failed with exit code {_process.ExitCode} ({reason})");
    }

    /// <summary>Ends it, if nobody asked.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private async Task SendAsync(string input)
    {
        try
        {
            await _process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }
}

/// <summary>What Node.js printed, or why it did not.</summary>
internal sealed record NodeAnswer(string Output, string? Failure);
