using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Objectives;
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

    public override Answer Report(CellFolder cells, ResultFolder results, Audience audience) => AnswerOf(Scenario is NetworkScenario network
        ? Report(NetworkReports.OfArm(network, Arm, cells.Lines), results, audience)
        : Report(ComparisonBuilder.BuildArm((ShopScenario)Scenario, Arm, cells.Lines, cells), results, audience));

    /// <summary>There is nothing to tell the arm from; only objectives can be inconclusive.</summary>
    private static Answer AnswerOf(IReadOnlyList<ObjectiveResult> objectives)
    {
        var verdict = ObjectiveSummary.Of(objectives);
        return new(IsInconclusive: verdict == ObjectiveVerdict.Inconclusive, IsMissed: verdict == ObjectiveVerdict.Missed);
    }

    private static IReadOnlyList<ObjectiveResult> Report(ArmReport report, ResultFolder results, Audience audience)
    {
        var text = ArmFile.TextOf(report);
        Keep(text, results);
        if (audience.IsJson)
            audience.Terminal.Out.Write(text);
        else
            ArmPage.Print(report, results.FinalPath, audience.Terminal);
        return report.Arm.Objectives ?? [];
    }

    private static IReadOnlyList<ObjectiveResult> Report(NetworkReport report, ResultFolder results, Audience audience)
    {
        var text = NetworkJson.Write(report);
        Keep(text, results);
        if (audience.IsJson)
            audience.Terminal.Out.Write(text);
        else
            NetworkPage.Print(report, results.FinalPath, audience.Terminal);
        return report.Arm.Objectives;
    }

    private static void Keep(string text, ResultFolder results)
    {
        ArmFile.Write(text, results.PartialPath);
        results.Finish();
    }
}
