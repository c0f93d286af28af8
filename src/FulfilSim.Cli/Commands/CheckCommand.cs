using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Commands;

/// <summary>Is the scenario valid, and how busy will it be?</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private readonly ScenarioFlags _scenario = new();
    private readonly Option<bool> _json = CommonFlags.Json();

    public CheckCommand(Terminal terminal)
        : base("check", "Checks a scenario and prints how busy each station will be.")
    {
        _scenario.AddTo(this);
        Add(_json);
        SetAction(parsed =>
        {
            var reading = ScenarioReader.Read(_scenario.Path(parsed), _scenario.Overrides(parsed), new DiskFiles());
            if (parsed.GetValue(_json))
                CheckJson.Print(reading, terminal);
            else
                CheckPage.Print(reading, terminal);
            return reading.Scenario is null ? ExitCode.Usage : ExitCode.Good;
        });
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim check scenarios/first-steps.json",
        "fulfilsim check my-shop.json --set orderSystem.workers=8",
    ];
}
