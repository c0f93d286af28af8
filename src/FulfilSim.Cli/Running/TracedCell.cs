using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Storing;
using FulfilSim.Experiments.Tracing;

namespace FulfilSim.Cli.Running;

/// <summary>Runs a cell and prints it; keeps its trace, holds it against another one or against a second run, where that is asked for.</summary>
internal sealed class TracedCell(Terminal terminal, CellAgain cell, TraceHeader header, bool isJson)
{
    /// <summary>To an exit code.</summary>
    /// <param name="trace">File to keep the trace in; null for none.</param>
    /// <param name="against">Trace to compare with; null for none.</param>
    public int Run(string? trace, string? against, bool isTwice)
    {
        if (trace is not null || !isTwice)
            return RunFirst(trace, against, isTwice);
        var temporary = Path.GetTempFileName();
        try
        {
            return RunFirst(temporary, against, isTwice);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>What is found goes where it cannot disturb a document.</summary>
    private TextWriter Findings => isJson ? terminal.Error : terminal.Out;

    private int RunFirst(string? trace, string? against, bool isTwice)
    {
        using var other = against is null ? null : TraceComparer.Open(against, header);
        using var writer = trace is null ? null : new TraceWriter(trace, header);
        var line = cell.Run(
            other is null && writer is null
                ? null
                : simulation =>
                {
                    writer?.Watch(simulation);
                    other?.Watch(simulation);
                },
            out var code);
        if (line is null)
        {
            if (other?.First is not null)
                TracePage.PrintDifference(other, against!, terminal.Error);
            return code;
        }
        writer?.Keep();
        CellPage.Print(line, isJson, terminal);
        if (other is not null)
            code = Judge(line, other, against!);
        return isTwice ? Math.Max(code, RunAgain(line, trace!)) : code;
    }

    private int Judge(CellLine line, TraceComparer other, string against)
    {
        if (!other.IsSame)
        {
            TracePage.PrintDifference(other, against, Findings);
            return ExitCode.Failed;
        }
        Findings.WriteLine($"{against} has the same {Show.Count(line.Messages)} deliveries, digest {line.TraceDigest}.");
        return ExitCode.Good;
    }

    private int RunAgain(CellLine first, string trace)
    {
        using var other = TraceComparer.Open(trace, header);
        if (cell.Run(other.Watch, out var code) is not { } second)
            return code;
        if (second.TraceDigest == first.TraceDigest && other.IsSame)
        {
            if (!isJson)
                terminal.Out.WriteLine($"The second run has the same {Show.Count(second.Messages)} deliveries, digest {second.TraceDigest}.");
            return ExitCode.Good;
        }
        terminal.Error.WriteLine($"This is a bug in FulfilSim: the second run has another digest, {second.TraceDigest}.");
        if (!other.IsSame)
            TracePage.PrintDifference(other, "the first run", terminal.Error);
        return ExitCode.Bug;
    }
}
