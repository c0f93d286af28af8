using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Factorial;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Studies;

namespace FulfilSim.Cli.Running;

/// <summary>The mitigations of an arm, each on and off.</summary>
internal sealed class FactorialExperiment : Experiment
{
    private FactorialExperiment(FactorialPlan plan) => Factorial = plan;

    public override string Command => ArmsSideBySide.Word;

    public override string TypedArms => $" --factorial --arms {RepeatCommand.Quoted(Factorial.Arm.Name)}";

    public override string WhyNoShards => "A factorial design is run in one go: leave --shard out.";

    private FactorialPlan Factorial { get; }

    /// <param name="names">The arm whose mitigations are the factors; none takes the one that has most.</param>
    /// <exception cref="UsageException">It cannot be made of this scenario.</exception>
    public static FactorialExperiment Of(Scenario asked, Scenario scenario, IReadOnlyList<string> names)
    {
        if (scenario is not ShopScenario shop)
            throw new UsageException("A network has no mitigations: --factorial is for shops.");
        if (shop.Experiment.Precision is not null)
            throw new UsageException("--factorial takes a fixed number of replications: leave the precision out.");
        if (names.Count > 1)
            throw new UsageException($"--factorial studies the mitigations of one arm, and --arms names {names.Count}.");
        var (plan, problem) = FactorialPlan.Of(shop, names is [var name] ? name : "");
        if (plan is null)
            throw new UsageException(problem);
        return new(plan)
        {
            Scenario = plan.Scenario,
            ResultName = $"{Experiments.Storing.ResultName.OfArm(asked, scenario, plan.Arm)}-factorial",
            Plan = CellPlan.ForEvery(plan.Scenario),
            Arms = [plan.Arm.Name],
        };
    }

    public override Answer Report(CellFolder cells, ResultFolder results, Audience audience)
    {
        var report = FactorialAnalysis.Of(Factorial, cells.Lines);
        FactorialFiles.Write(report, results.PartialPath, new ReportContext { ScenarioArgument = audience.ScenarioArguments + TypedArms });
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(StudyJson.Write(report));
        else
            FactorialPage.Print(report, results.FinalPath, audience.Terminal);
        return new(report.Effects.All(effect => effect.Conclusion == Statistics.Conclusion.Inconclusive), IsMissed: false);
    }
}
