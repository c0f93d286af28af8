using FulfilSim.Live.Options;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Rules of the part that says how buyers are let loose in wall time.</summary>
internal static class LoadRules
{
    /// <summary>The part's name in a file.</summary>
    public const string Property = "load";

    public static void Check(RuleContext context)
    {
        if (!context.IsGiven(Property))
            return;
        StageRules.Check(context);
        DeploymentRules.Check(context);
        FeederRules.Check(context);
        ThresholdRules.Check(context);
        if (!context.IsSound(Property, "journey"))
            return; // its indexes may not be the file's
        JourneyRules.Check(context);
        NoticeRules.Check(context);
        StockRules.Check(context);
    }

    /// <summary>All lists of steps, with where they stand.</summary>
    public static IEnumerable<(object[] At, StepOptions Step)> Steps(JourneyOptions journey) =>
        Steps(journey.LogIn.Steps, "logIn", "steps").Concat(Steps(journey.SetUp, "setUp")).Concat(Steps(journey.Reset, "reset"))
            .Concat(BuyersSteps(journey)).Concat(Steps(journey.CleanUp, "cleanUp"));

    /// <summary>Those of the buyers alone.</summary>
    public static IEnumerable<(object[] At, StepOptions Step)> BuyersSteps(JourneyOptions journey) =>
        Steps(journey.Steps, "steps").Concat(Steps(journey.Withdraw, "withdraw"));

    private static IEnumerable<(object[] At, StepOptions Step)> Steps(IReadOnlyList<StepOptions> steps, params object[] list) =>
        steps.Select((step, index) => ((object[])[Property, "journey", .. list, index], step));
}
