using System.CommandLine;
using FulfilSim.Experiments.Cells;

namespace FulfilSim.Cli.Flags;

/// <summary>Which scenario, and what to change in it.</summary>
internal sealed class ScenarioFlags
{
    private readonly Argument<string> _path = new("SCENARIO") { Description = "The scenario file." };

    private readonly Option<string[]> _overrides = new("--set")
    {
        Description = "Replaces a value of the scenario; may be given several times.",
        HelpName = "PATH=VALUE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_overrides);
    }

    public string Path(ParseResult parsed) => parsed.GetValue(_path)!;

    public IReadOnlyList<string> Overrides(ParseResult parsed) => parsed.GetValue(_overrides)!;

    /// <summary>Scenario and overrides as they have to be typed again.</summary>
    public string Typed(ParseResult parsed) => RepeatCommand.ScenarioArguments(Path(parsed), Overrides(parsed));
}
