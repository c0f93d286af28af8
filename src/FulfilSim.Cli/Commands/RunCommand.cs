using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting.Networks;

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

    public RunCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base("run", "Runs one arm in depth: every measure, every cause, every station.", terminal, words, runner) =>
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
            if (scenario is NetworkScenario network)
                Report(parsed, NetworkReports.OfArm(network, arm, cells.Lines), results);
            else
                Report(parsed, ComparisonBuilder.BuildArm((ShopScenario)scenario, arm, cells.Lines, cells), results);
        });
    }

    private void Report(ParseResult parsed, ArmReport report, ResultFolder results)
    {
        var text = ArmFile.TextOf(report);
        Keep(text, results);
        if (IsJson(parsed))
            Terminal.Out.Write(text);
        else
            ArmPage.Print(report, results.FinalPath, Terminal);
    }

    private void Report(ParseResult parsed, NetworkReport report, ResultFolder results)
    {
        var text = NetworkJson.Write(report);
        Keep(text, results);
        if (IsJson(parsed))
            Terminal.Out.Write(text);
        else
            NetworkPage.Print(report, results.FinalPath, Terminal);
    }

    private static void Keep(string text, ResultFolder results)
    {
        ArmFile.Write(text, results.PartialPath);
        results.Finish();
    }
}
