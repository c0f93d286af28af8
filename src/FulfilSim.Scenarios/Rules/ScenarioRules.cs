using FulfilSim.Scenarios.Rules.Loading;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Rules between properties. They stand here and not in the records, so that a broken one has a place in a
/// file.</summary>
internal static class ScenarioRules
{
    public static void Check(RuleContext context)
    {
        ClockRules.Check(context);
        NameRules.Check(context);
        ShareRules.Check(context);
        ReferenceRules.Check(context);
        PickupRules.Check(context);
        FaultRules.Check(context);
        EntryRules.Check(context);
        ArmRules.Check(context);
        ObjectiveRules.Check(context);
        LoadRules.Check(context);
    }
}
