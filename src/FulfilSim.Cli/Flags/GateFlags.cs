using System.CommandLine;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Gating;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Flags;

/// <summary>The flags of <c>gate</c>.</summary>
internal sealed class GateFlags
{
    private readonly Argument<string?> _path = new("SCENARIO")
    {
        Description = "The scenario under test. Default: the baseline's own.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _overrides = Many("--set", "PATH=VALUE", "Replaces a value of the scenario; may be given several times.");
    private readonly Option<string?> _baseline = Text("--baseline", "FILE", "What to compare with. Default: reports/baselines/NAME.json.");
    private readonly Option<bool> _update = new("--update-baseline") { Description = "Writes the baseline, anew or for the first time." };
    private readonly Option<string[]> _margins =
        Many("--margin", "M=AMOUNT", "By how much measure M may get worse, such as failureRate=0.5%. The baseline keeps it.");

    private readonly Option<string[]> _anchors =
        Many("--anchor", "M=VALUE", "Bound of the value itself, which updates keep. Default: the first baseline's value and the margin.");

    private readonly Option<string[]> _anchorMargins = Many("--anchor-margin", "M=AMOUNT", "The bound, counted from the first baseline's value.");
    private readonly Option<string[]> _arms = Many("--arms", "A,B", "The arms to watch. Default: those of the baseline, or reference.");
    private readonly Option<int?> _budget = new("--budget")
    {
        Description = "Replications at most. Default: those of the baseline, or of the scenario.",
        HelpName = "N",
    };

    private readonly Option<string?> _familyError = Text("--family-error", "SHARE", "How often the gate may be wrong, in all. Default: 0.5%.");
    private readonly Option<string?> _base = Text("--base", "DIR", "Results of the system before the change, for --head.");
    private readonly Option<string?> _head = Text("--head", "DIR", "Results of the system with the change, of the same job as --base.");
    private readonly Option<string> _onInconclusive = new("--on-inconclusive")
    {
        Description = "What to make of it when the replications cannot tell: exit code 0, 0 with a warning, or 3.",
        HelpName = "pass|warn|fail",
        DefaultValueFactory = _ => GateWishes.Fail,
    };

    private readonly Option<string?> _history = Text("--history", "FILE", "Appends a line to this file, and looks for points of change in it.");
    private readonly Option<string?> _junit = Text("--junit", "FILE", "Writes JUnit XML there as well.");
    private readonly Option<bool> _github = new("--github") { Description = "Annotations as GitHub Actions reads them. Default: where it runs." };
    private readonly Option<ulong?> _seed = CommonFlags.Seed("that of the baseline, or the scenario");

    private readonly Option<int?> _jobs = CommonFlags.Jobs();

    private readonly Option<string?> _out = CommonFlags.Out();
    private readonly Option<bool> _resume = CommonFlags.Resume();
    private readonly Option<bool> _json = CommonFlags.Json();
    private readonly Option<bool> _quiet = CommonFlags.Quiet();

    public GateFlags()
    {
        Range.Bind(_budget, FixedLooks.First, 100_000);
        _onInconclusive.AcceptOnlyFromAmong(GateWishes.Pass, GateWishes.Warn, GateWishes.Fail);
    }

    public void AddTo(Command command)
    {
        command.Add(_path);
        Option[] options =
        [
            _overrides, _baseline, _update, _margins, _anchors, _anchorMargins, _arms, _budget, _familyError, _base, _head,
            _onInconclusive, _history, _junit, _github, _seed, _jobs, _out, _resume, _json, _quiet,
        ];
        foreach (var option in options)
            command.Add(option);
    }

    /// <exception cref="UsageException">Two flags contradict each other, or one says nothing that it may say.</exception>
    public GateWishes Read(ParseResult parsed)
    {
        var settings = Settings.Load();
        return new GateWishes
        {
            Scenario = parsed.GetValue(_path),
            Overrides = parsed.GetValue(_overrides)!,
            Baseline = parsed.GetValue(_baseline),
            IsUpdate = parsed.GetValue(_update),
            Margins = parsed.GetValue(_margins)!,
            Anchors = parsed.GetValue(_anchors)!,
            AnchorMargins = parsed.GetValue(_anchorMargins)!,
            Arms = [.. parsed.GetValue(_arms)!.SelectMany(NamesOf).Distinct()],
            Budget = parsed.GetValue(_budget),
            FamilyErrorRatio = parsed.GetValue(_familyError) is { } text ? GateWishes.ErrorOf(text) : null,
            BaseResults = parsed.GetValue(_base),
            HeadResults = parsed.GetValue(_head),
            OnInconclusive = parsed.GetValue(_onInconclusive)!,
            History = parsed.GetValue(_history),
            JUnit = parsed.GetValue(_junit),
            IsGitHub = parsed.GetValue(_github) || Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true",
            Seed = parsed.GetValue(_seed),
            Jobs = settings.JobsOr(parsed.GetValue(_jobs)),
            Out = parsed.GetValue(_out) ?? settings.Out ?? "reports",
            IsResumed = parsed.GetValue(_resume),
            IsJson = parsed.GetValue(_json),
            IsQuiet = parsed.GetValue(_quiet),
        }.Checked();
    }

    private static string[] NamesOf(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static Option<string[]> Many(string name, string help, string description) => new(name)
    {
        Description = description,
        HelpName = help,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };
}
