using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting.Networks;

namespace FulfilSim.Cli.Running;

/// <summary>One arm of a shop or a network in depth.</summary>
internal sealed class ArmInDepth : Experiment
{
    public const string Word = "run";

    public override string Command => Word;

    public override string TypedArms => $" --arm {RepeatCommand.Quoted(Arm.Name)}";

    private Arm Arm => Plan[0].Arm;

    /// <exception cref="UsageException">The scenario has no such arm.</exception>
    public static ArmInDepth Of(Scenario asked, Scenario scenario, string name)
    {
        var arm = ArmSelection.Find(scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(scenario, name));
        return new()
        {
            Scenario = scenario,
            ResultName = Experiments.Storing.ResultName.OfArm(asked, scenario, arm),
            Plan = CellPlan.ForArm(scenario, arm),
            Arms = [name],
        };
    }

    /// <returns>False: there is nothing to tell it from.</returns>
    public override bool Report(CellFolder cells, ResultFolder results, Audience audience)
    {
        if (Scenario is NetworkScenario network)
            Report(NetworkReports.OfArm(network, Arm, cells.Lines), results, audience);
        else
            Report(ComparisonBuilder.BuildArm((ShopScenario)Scenario, Arm, cells.Lines, cells), results, audience);
        return false;
    }

    private static void Report(ArmReport report, ResultFolder results, Audience audience)
    {
        var text = ArmFile.TextOf(report);
        Keep(text, results);
        if (audience.IsJson)
            audience.Terminal.Out.Write(text);
        else
            ArmPage.Print(report, results.FinalPath, audience.Terminal);
    }

    private static void Report(NetworkReport report, ResultFolder results, Audience audience)
    {
        var text = NetworkJson.Write(report);
        Keep(text, results);
        if (audience.IsJson)
            audience.Terminal.Out.Write(text);
        else
            NetworkPage.Print(report, results.FinalPath, audience.Terminal);
    }

    private static void Keep(string text, ResultFolder results)
    {
        ArmFile.Write(text, results.PartialPath);
        results.Finish();
    }
}
