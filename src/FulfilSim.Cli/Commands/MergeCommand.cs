using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Running;
using FulfilSim.Cli.Running.Loading;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Sharding;

namespace FulfilSim.Cli.Commands;

/// <summary>Shards become the results that one run of all cells would have left.</summary>
internal sealed class MergeCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly string _commandLine;
    private readonly Argument<string[]> _paths = new("DIR")
    {
        Description = "The directories of all shards; * stands for any letters.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = CommonFlags.Out();
    private readonly Option<bool> _json = CommonFlags.Json();
    private readonly Option<bool> _quiet = CommonFlags.Quiet("No notes.");
    private readonly Option<bool> _failOnInconclusive = new("--fail-on-inconclusive")
    {
        Description = "Exit code 3 when no arm can be told from the reference.",
    };

    public MergeCommand(Terminal terminal, IReadOnlyList<string> words)
        : base("merge", "Joins the shards of a command into the results of one run.")
    {
        _terminal = terminal;
        _commandLine = EntryPoint.CommandOf(words);
        Add(_paths);
        Add(_out);
        Add(_json);
        Add(_quiet);
        Add(_failOnInconclusive);
        SetAction(Merge);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim merge reports/my-shop-3f09ab12.shard-*-of-8",
        "fulfilsim merge from-a/x.shard-1-of-2 from-b/x.shard-2-of-2 --out joined",
    ];

    private int Merge(ParseResult parsed)
    {
        var shards = new ShardSet(ShardPaths.Of(parsed.GetValue(_paths)!).Select(ShardFolder.Open));
        if (IsRefused(shards.ProblemsOfRecords()))
            return ExitCode.Usage;
        var record = shards.Record;
        var audience = new Audience(
            _terminal, parsed.GetValue(_json), parsed.GetValue(_quiet), RepeatCommand.ScenarioArguments(record.Scenario, record.Overrides));
        if (ScenarioLoading.LoadWithLoad(record.Scenario, record.Overrides, _terminal, audience.IsQuiet || audience.IsJson) is not { Scenario: { } asked } read)
            return ExitCode.Usage;
        if (asked.Digest != record.ScenarioDigest)
        {
            throw new UsageException(
                $"{record.Scenario}: the scenario has changed since, as its digest is {asked.Digest} and that of the shards {record.ScenarioDigest}.");
        }
        var experiment = record.Command == LoadExperiment.Word ? LoadExperiment.Of(record, read) : Experiment.Of(record, asked);
        if (IsRefused(shards.ProblemsOfCells(experiment.CellsOf, shard => ShardPage.CommandToFinish(shard, experiment))))
            return ExitCode.Usage;
        var directory = parsed.GetValue(_out) ?? Settings.Load().Out ?? "reports";
        var answer = new ShardJoining(directory, _commandLine).Join(shards, experiment, audience);
        return answer.ExitCode(parsed.GetValue(_failOnInconclusive));
    }

    private bool IsRefused(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
            _terminal.Error.WriteLine(problem);
        return problems.Count > 0;
    }
}
