using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Gating;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>Tells a gate's answer to everyone who is to have it: files, history, GitHub, the terminal, the exit code.</summary>
internal sealed class GateTelling(Terminal terminal, GateWishes wishes, string question)
{
    private static readonly string[] CommitVariables = ["GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT"];

    /// <summary>The exit code.</summary>
    /// <param name="baseline">Null where there is none.</param>
    public int Tell(GateReport report, Baseline? baseline, GatePlace place)
    {
        var context = ContextOf(report, baseline);
        GateReportFiles.Write(report, place.PartialPath, context);
        place.Finish();
        if (wishes.JUnit is { } path)
            GateReportFiles.WriteJUnit(report, path, context);
        if (wishes.IsGitHub)
            TellGitHub(report, context);
        if (wishes.IsJson)
            terminal.Out.Write(GateJson.Write(report, context));
        else
            GatePage.Print(report, context, place.FinalPath, terminal);
        return report.Answer switch
        {
            GateAnswer.Regression => ExitCode.Failed,
            GateAnswer.Inconclusive when wishes.OnInconclusive == GateWishes.Fail => ExitCode.Inconclusive,
            _ => ExitCode.Good,
        };
    }

    /// <summary>Tells of a new baseline.</summary>
    public static void Tell(NewBaseline made, Baseline? before, string path, GateWishes wishes, Terminal terminal)
    {
        if (wishes.IsJson)
            terminal.Out.Write(GateJson.Write(made, path));
        else
            BaselinePage.Print(made, before, path, terminal);
    }

    private GateContext ContextOf(GateReport report, Baseline? baseline)
    {
        var context = new GateContext(VersionAction.Version, question, wishes.OnInconclusive == GateWishes.Fail, []);
        if (wishes.History is not { } path)
            return context;
        var line = LineOf(report, baseline);
        HistoryLine[] all = [.. GateHistory.Read(path), line];
        GateHistory.Append(path, line);
        return context with
        {
            Changes = GateHistory.ChangesOf(report.Name, report.Plan.Checks, all),
            HistoryLength = all.Count(each => each.Scenario == report.Name),
        };
    }

    private static HistoryLine LineOf(GateReport report, Baseline? baseline)
    {
        var values = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var check in report.Finding.Checks)
            values[check.Check.Name] = GateHistory.ValueOf(check, baseline);
        return new()
        {
            At = TimeProvider.System.GetUtcNow(),
            Commit = CommitVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(commit => !string.IsNullOrEmpty(commit)),
            Scenario = report.Name,
            Digest = report.HeadDigest,
            Version = VersionAction.Version,
            Answer = report.Answer,
            Replications = report.Finding.Replications,
            Values = values,
        };
    }

    private void TellGitHub(GateReport report, GateContext context)
    {
        var level = wishes.OnInconclusive switch { GateWishes.Pass => "notice", GateWishes.Warn => "warning", _ => "error" };
        foreach (var line in GitHubAnnotations.Of(report, context, level))
            terminal.Error.WriteLine(line);
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } path)
            GateReportFiles.AppendSummary(report, path, context);
    }
}
