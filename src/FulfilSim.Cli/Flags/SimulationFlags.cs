using System.CommandLine;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Flags;

/// <summary>What every command that runs many cells knows.</summary>
internal sealed class SimulationFlags
{
    private readonly Option<int?> _replications = new("--replications")
    {
        Description = "Replications of every arm. Default: as the scenario says.",
        HelpName = "N",
    };

    private readonly Option<ulong?> _seed = CommonFlags.Seed();

    private readonly Option<int?> _jobs = CommonFlags.Jobs();

    private readonly Option<string?> _out = CommonFlags.Out();

    private readonly Option<bool> _resume = CommonFlags.Resume();

    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Runs only part I of N of the cells; merge joins the parts.",
        HelpName = "I/N",
    };

    private readonly Option<bool> _json = CommonFlags.Json();

    private readonly Option<bool> _quiet = CommonFlags.Quiet();

    public SimulationFlags()
    {
        Range.Bind(_replications, 1, 100_000);
        _shard.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Experiments.Cells.Shard.Parse(text) is null)
                result.AddError($"{_shard.Name} is '{text}'; it must be one part of at most {Experiments.Cells.Shard.CountMax}, such as 1/8 or 8/8.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_replications);
        command.Add(_seed);
        command.Add(_jobs);
        command.Add(_out);
        command.Add(_resume);
        command.Add(_shard);
        command.Add(_json);
        command.Add(_quiet);
    }

    /// <summary>The scenario as it is to be run: the command line before the settings before the file.</summary>
    public Scenario Applied(ParseResult parsed, Scenario scenario, Settings settings)
    {
        var experiment = scenario.Experiment;
        return scenario with
        {
            Experiment = experiment with
            {
                Replications = parsed.GetValue(_replications) ?? settings.Replications ?? experiment.Replications,
                Seed = parsed.GetValue(_seed) ?? experiment.Seed,
            },
        };
    }

    public int Jobs(ParseResult parsed, Settings settings) =>
        settings.JobsOr(parsed.GetValue(_jobs));

    public string Out(ParseResult parsed, Settings settings) => parsed.GetValue(_out) ?? settings.Out ?? "reports";

    public bool IsResumed(ParseResult parsed) => parsed.GetValue(_resume);

    /// <summary>Null when all cells are to be run.</summary>
    public Shard? Shard(ParseResult parsed) => parsed.GetValue(_shard) is { } text ? Experiments.Cells.Shard.Parse(text) : null;

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);
}
