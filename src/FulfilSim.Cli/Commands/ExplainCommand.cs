using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting.Explaining;

namespace FulfilSim.Cli.Commands;

/// <summary>The life of one intent, arm beside arm.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _run = new("RUN") { Description = "The directory of results of a comparison." };
    private readonly Option<long?> _intent = new("--intent")
    {
        Description = "The intent's number. Default: lists saved and harmed intents to choose from.",
        HelpName = "N",
    };

    private readonly Option<int?> _replication = new("--replication") { Description = "Its replication, from 1. Default: 1.", HelpName = "R" };

    private readonly Option<string[]> _arms = new("--arms")
    {
        Description = "These arms, the first before the others. Default: the reference, and the arm that makes most difference.",
        HelpName = "A,B",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int?> _sample = new("--sample") { Description = "Saved and harmed intents to list, of each arm. Default: 3.", HelpName = "N" };
    private readonly Option<string?> _scenario = new("--scenario") { Description = "Where the scenario is now, if it was moved.", HelpName = "FILE" };
    private readonly Option<string?> _out = new("--out") { Description = "Also writes a page, Markdown and JSON into this directory.", HelpName = "DIR" };
    private readonly Option<bool> _json = CommonFlags.Json();
    private readonly Option<bool> _quiet = CommonFlags.Quiet("No progress.");

    public ExplainCommand(Terminal terminal)
        : base("explain", "Tells the life of one intent, arm beside arm.")
    {
        _terminal = terminal;
        Flags.Range.Bind(_intent, 0, long.MaxValue);
        Flags.Range.Bind(_replication, 1, 100_000);
        Flags.Range.Bind(_sample, 1, 1_000);
        Add(_run);
        Add(_intent);
        Add(_replication);
        Add(_arms);
        Add(_sample);
        Add(_scenario);
        Add(_out);
        Add(_json);
        Add(_quiet);
        SetAction(Explain);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim explain reports/first-steps-3f09ab12    # which intents?",
        "fulfilsim explain reports/first-steps-3f09ab12 --intent 163",
        "fulfilsim explain reports/x --intent 163 --arms reference,all --out why",
    ];

    private int Explain(ParseResult parsed)
    {
        var isJson = parsed.GetValue(_json);
        if (ResultsOfShop.Open(parsed.GetValue(_run)!, parsed.GetValue(_scenario), _terminal) is not { } results)
            return ExitCode.Usage;
        var choice = new IntentChoice(results, parsed.GetValue(_replication) ?? 1);
        string[] names = Names(parsed.GetValue(_arms)!);
        if (parsed.GetValue(_intent) is not { } intent)
        {
            IntentsPage.Print(results, choice.Replication, choice.Samples(names, parsed.GetValue(_sample) ?? 3), isJson, _terminal);
            return ExitCode.Good;
        }
        var jobs = Settings.Load().JobsOr(given: null);
        var telling = new LifeTelling(_terminal, results, choice.Replication, jobs, isJson || parsed.GetValue(_quiet));
        if (telling.Explain(intent, choice.PlaceOf(intent), names, out var code) is not { } explanation)
            return code;
        Show(explanation, parsed.GetValue(_out), isJson);
        return ExitCode.Good;
    }

    private void Show(Explanation explanation, string? directory, bool isJson)
    {
        var written = directory is null ? null : ExplanationFiles.Write(explanation, directory);
        if (isJson)
            _terminal.Out.Write(ExplanationJson.Write(explanation));
        else
            LifePage.Print(explanation, written, _terminal);
    }

    private static string[] Names(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
