using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Commands;

/// <summary>One arm in depth.</summary>
internal sealed class RunCommand : SimulatingCommand
{
    private readonly Option<string> _arm = new("--arm")
    {
        Description = "The arm. Default: reference.",
        HelpName = "A",
        DefaultValueFactory = _ => Arm.ReferenceName,
    };

    public RunCommand(Terminal terminal, IReadOnlyList<string> words)
        : base("run", "Runs one arm in depth: every measure, every cause, every station.", terminal, words) =>
        AddFlags(_arm);

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim run scenarios/first-steps.json --arm reference",
        "fulfilsim run my-shop.json --arm bare --replications 10 --json",
    ];

    protected override int Simulate(ParseResult parsed, Scenario asked, Scenario scenario, Settings settings)
    {
        var name = parsed.GetValue(_arm)!;
        var arm = ArmSelection.Find(scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(scenario, name));
        var run = RunInto(ResultName.OfArm(asked, scenario, arm), parsed, settings);
        return run.Run(scenario, CellPlan.ForArm(scenario, arm), (cells, results) =>
        {
            var report = ComparisonBuilder.BuildArm(scenario, arm, cells.Lines, cells);
            ArmFile.Write(report, results.PartialPath);
            results.Finish();
            if (IsJson(parsed))
                Terminal.Out.Write(ArmFile.TextOf(report));
            else
                ArmPage.Print(report, results.FinalPath, Terminal);
        });
    }
}
