using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>What a simulating command makes of a scenario: which cells, kept under which name, told how. Whether they were run in one go
/// or in shards makes no difference to it.</summary>
internal abstract class Experiment
{
    /// <summary>As it is run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Name of the directory of results.</summary>
    public required string ResultName { get; init; }

    /// <summary>All cells.</summary>
    public required IReadOnlyList<CellTask> Plan { get; init; }

    /// <summary>Arms as they were typed; empty when all are meant.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>The command's word.</summary>
    public abstract string Command { get; }

    /// <summary>The same as a flag, with a space before it; empty when all are meant.</summary>
    public abstract string TypedArms { get; }

    /// <summary>Why it cannot be run in shards, a sentence; empty where it can.</summary>
    public virtual string WhyNoShards => "";

    /// <summary>The cells that a shard of it runs.</summary>
    public virtual IReadOnlyList<CellTask> CellsOf(Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return shard.Of(Plan);
    }

    /// <summary>Puts what all shards hold into one folder.</summary>
    public virtual void Join(IReadOnlyList<CellFolder> shards, CellFolder into)
    {
        foreach (var shard in shards)
            into.Adopt(shard);
    }

    /// <summary>Cells that turn out to be needed once those before them are finished; none when it is over.</summary>
    /// <param name="cells">All finished so far.</param>
    public virtual IReadOnlyList<CellTask> More(CellFolder cells) => [];

    /// <summary>Lets get ready beside the cells what <see cref="Report"/> will need; ended by disposing.</summary>
    public virtual IDisposable? Prepare() => null;

    /// <summary>Writes the results of finished cells, puts them into place, and prints them.</summary>
    public abstract Answer Report(CellFolder cells, ResultFolder results, Audience audience);

    /// <summary>That of a shard.</summary>
    /// <param name="asked">The scenario as its file and overrides say.</param>
    /// <exception cref="UsageException">The scenario has no such arm, or this version no such command.</exception>
    public static Experiment Of(ShardRecord record, Scenario asked)
    {
        var scenario = asked with { Experiment = asked.Experiment with { Replications = record.Replications, Seed = record.Seed } };
        return (record.Command, record.Arms) switch
        {
            (ArmsSideBySide.Word, _) => ArmsSideBySide.Of(asked, scenario, record.Arms),
            (ArmInDepth.Word, [var arm]) => ArmInDepth.Of(asked, scenario, arm),
            _ => throw new UsageException($"These are shards of a command that this version does not know: {record.Command}."),
        };
    }
}

/// <summary>Who gets the results, and how.</summary>
/// <param name="IsJson">One JSON document and nothing else.</param>
/// <param name="IsQuiet">No notes.</param>
/// <param name="ScenarioArguments">Scenario and overrides as they have to be typed again.</param>
internal sealed record Audience(Terminal Terminal, bool IsJson, bool IsQuiet, string ScenarioArguments);
