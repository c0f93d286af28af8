using FulfilSim.Cli.Flags;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Scenarios.Gating;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>Two directories of results against each other.</summary>
internal sealed class ResultsGate(GateWishes wishes, Scenario scenario)
{
    /// <exception cref="GateRefusedException">They do not pair.</exception>
    public GateReport Report()
    {
        var (basePath, headPath) = (wishes.BaseResults!, wishes.HeadResults!);
        var (there, here) = (LinesOf(basePath), LinesOf(headPath));
        IReadOnlyList<string> arms = wishes.Arms.Count > 0 ? wishes.Arms : [Arm.ReferenceName];
        var subject = new ResultSubject(basePath, there, headPath, here, arms);
        if (there[0].Scenario != scenario.Digest)
        {
            throw new UsageException($"{basePath} and {headPath} are results of another scenario, with digest {there[0].Scenario}; "
                + $"{wishes.Scenario} has {scenario.Digest}: name the file they were made with, and its --set.");
        }
        var plan = PlanOf(arms, subject.Blocks);
        MeasuredPaths.Check(plan.Checks, arm => [.. here.Where(line => line.Arm == arm)]);
        var finding = SequentialGate.Run(plan, subject);
        return new()
        {
            Name = scenario.Name,
            Title = scenario.Title,
            UnderTest = UnderTest.Systems,
            Subject = SubjectSentence.OfSystems(finding.Answer, basePath, headPath, subject.Blocks),
            Plan = plan,
            Finding = finding,
            Notes = [],
            BaseDigest = there[0].Scenario,
            HeadDigest = here[0].Scenario,
            Seed = here[0].Seed,
        };
    }

    /// <summary>One look at all blocks there are, unless somebody says how many there will be: then as many looks as fit.</summary>
    private GatePlan PlanOf(IReadOnlyList<string> arms, int blocks)
    {
        var anchors = wishes.Anchors.Select(text => GateAmountText.Bound("--anchor", text, scenario)).ToList();
        var margins = GateMargins.Of(wishes.Margins, scenario);
        foreach (var anchor in anchors.Where(anchor => margins.All(margin => margin.Measure.Key != anchor.Measure.Key)))
            throw new UsageException($"{anchor.Measure.Key} has an anchor and no margin: give --margin {anchor.Measure.Key}=... as well.");
        if (wishes.Budget is null && blocks < FixedLooks.First)
            throw new UsageException($"There are {blocks} blocks, and a gate needs at least {FixedLooks.First}: run more of them.");
        var checks = from arm in arms
                     from margin in margins
                     let anchor = anchors.LastOrDefault(anchor => anchor.Measure.Key == margin.Measure.Key)
                     select new GateCheck(arm, margin.Measure, margin.Amount, anchor is null ? null : new Anchor(anchor.Amount));
        return new([.. checks], wishes.FamilyErrorRatio ?? GatePlan.FamilyErrorDefault, wishes.Budget ?? blocks) { IsSingleLook = wishes.Budget is null };
    }

    private static IReadOnlyList<CellLine> LinesOf(string path)
    {
        try
        {
            return CellFolder.LinesOf(path);
        }
        catch (CellsUnreadableException refusal)
        {
            throw new UsageException($"{refusal.FilePath} cannot be used: {refusal.Reason}. --base and --head name directories with {CellFolder.LinesName}.");
        }
    }
}
