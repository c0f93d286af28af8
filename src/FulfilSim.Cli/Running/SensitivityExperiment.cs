using System.Globalization;
using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Studies;

namespace FulfilSim.Cli.Running;

/// <summary>Every assumed number over its range.</summary>
internal sealed class SensitivityExperiment : Experiment
{
    public const string Word = "sensitivity";

    private SensitivityExperiment(SensitivityStudy study, string typed) => (Study, TypedArms) = (study, typed);

    public override string Command => Word;

    /// <summary>All that decides the answer and was typed.</summary>
    public override string TypedArms { get; }

    public override string WhyNoShards => "Which cells a sensitivity study needs is found out on the way: leave --shard out.";

    private SensitivityStudy Study { get; }

    /// <param name="typed">The command's own flags as they have to be typed again.</param>
    /// <param name="suffix">What they add to the name of the results.</param>
    /// <exception cref="UsageException">It cannot be made of this scenario.</exception>
    public static SensitivityExperiment Of(Scenario asked, Scenario scenario, SensitivityOptions options, string typed, string suffix)
    {
        if (scenario is not ShopScenario shop)
            throw new UsageException("The numbers of a network carry no basis: sensitivity is for shops.");
        if (options.Arms.Count == 0 && shop.Arms.Count < 2)
            throw new UsageException("The scenario has only one arm, so there is no ranking that could flip.");
        if (options.Arms.FirstOrDefault(name => shop.Arms.All(arm => arm.Name != name)) is { } unknown)
            throw new UsageException(ArmSelection.UnknownArm(shop, unknown));
        var plain = shop with { Experiment = shop.Experiment with { Precision = null } };
        var study = new SensitivityStudy(plain, options);
        if (options.Numbers.FirstOrDefault(asked => !study.KnownNumbers.Any(id => SensitivityOptions.IsMeant(id, asked))) is { } number)
            throw new UsageException($"No assumed number in use is called '{number}'; there are {string.Join(", ", study.KnownNumbers)}.");
        return new(study, typed)
        {
            Scenario = plain,
            ResultName = Experiments.Storing.ResultName.OfStudy(asked, plain, Word + suffix),
            Plan = study.Begin(),
            Arms = options.Arms,
        };
    }

    /// <summary>What it will take, a sentence each.</summary>
    /// <param name="budget">Cells that may be run, those for flips apart.</param>
    /// <exception cref="UsageException">It would take more.</exception>
    public string Announce(int budget)
    {
        var (cells, each, numbers) = Study.Cost();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{numbers} assumed numbers: at most {cells:N0} cells ({Scenario.Experiment.Replications} replications of each), "
            + $"and up to {each:N0} for each flip.");
        return cells <= budget
            ? text
            : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"{text} The budget is {budget:N0}: raise --budget, or choose fewer --numbers, --points or --replications."));
    }

    public override IReadOnlyList<CellTask> More(CellFolder cells) => Study.Next(cells.Lines);

    public override Answer Report(CellFolder cells, ResultFolder results, Audience audience)
    {
        var report = Study.Report(cells.Lines);
        SensitivityFiles.Write(report, results.PartialPath, new ReportContext { ScenarioArgument = audience.ScenarioArguments + TypedArms });
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(StudyJson.Write(report));
        else
            SensitivityPage.Print(report, results.FinalPath, audience.Terminal);
        return new(report.Base.Difference.Conclusion == Statistics.Conclusion.Inconclusive, IsMissed: false);
    }
}
