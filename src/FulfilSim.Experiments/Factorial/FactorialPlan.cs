using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Factorial;

/// <summary>The mitigations that an arm adds to the reference, each on and off: a two-level factorial design.</summary>
public sealed class FactorialPlan
{
    private readonly IReadOnlyList<Mitigation> _factors;

    private FactorialPlan(ShopScenario asked, Arm arm, IReadOnlyList<Mitigation> factors)
    {
        (Arm, _factors) = (arm, factors);
        Design = TwoLevelDesign.Of(factors.Count);
        Runs = [.. Enumerable.Range(0, Design.RunCount).Select(run => new Arm(NameOf(run), MitigationsOf(asked.Reference, run)))];
        Scenario = asked with { Arms = Runs };
    }

    /// <summary>Whose mitigations are the factors.</summary>
    public Arm Arm { get; }

    /// <summary>Ids of the mitigations that are on or off.</summary>
    public IReadOnlyList<string> Factors => [.. _factors.Select(CatalogueOf.Id)];

    /// <summary>Ids of those whose effect is assumed: what they show is input, not finding.</summary>
    public IReadOnlyList<string> Inputs => [.. _factors.Where(MitigationFacts.HasAssumedEffect).Select(CatalogueOf.Id)];

    /// <summary>Which factor is on in which run.</summary>
    public TwoLevelDesign Design { get; }

    /// <summary>The runs as arms.</summary>
    public IReadOnlyList<Arm> Runs { get; }

    /// <summary>The scenario with the runs for arms.</summary>
    public ShopScenario Scenario { get; }

    /// <summary>Null where it cannot be, and then the problem is a sentence.</summary>
    /// <param name="name">The arm; empty takes the one with most mitigations beyond the reference.</param>
    public static (FactorialPlan? Plan, string Problem) Of(ShopScenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(name);
        var arm = name.Length == 0
            ? scenario.Arms.MaxBy(each => Factor(each, scenario).Count)!
            : scenario.Arms.FirstOrDefault(each => each.Name == name);
        if (arm is null)
            return (null, Cells.ArmSelection.UnknownArm(scenario, name));
        var factors = Factor(arm, scenario);
        var missing = scenario.Reference.Mitigations.Select(CatalogueOf.Id).Except(arm.Mitigations.Select(CatalogueOf.Id)).ToList();
        if (factors.Count == 0)
            return (null, $"The arm '{arm.Name}' adds no mitigation to the reference, so there is nothing to switch on and off.");
        if (missing.Count > 0)
            return (null, $"The arm '{arm.Name}' lacks {Figures.List(missing)} of the reference; choose one that only adds to it.");
        return factors.Count > TwoLevelDesign.FactorsMax
            ? (null, $"The arm '{arm.Name}' adds {factors.Count} mitigations; at most {TwoLevelDesign.FactorsMax} can be studied at a time.")
            : (new(scenario, arm, factors), "");
    }

    private static IReadOnlyList<Mitigation> Factor(Arm arm, ShopScenario scenario) => [.. MitigationFacts.Beyond(arm, scenario.Reference)];

    private static string NameOf(int run) => string.Create(CultureInfo.InvariantCulture, $"run-{run + 1:00}");

    /// <summary>The reference, with those that are on: a mitigation with other parameters stands in for the reference's own.</summary>
    private IReadOnlyList<Mitigation> MitigationsOf(Arm reference, int run)
    {
        Mitigation[] on = [.. _factors.Where((_, factor) => Design.IsOn(run, factor))];
        var replaced = on.Select(CatalogueOf.Id).ToHashSet();
        return [.. reference.Mitigations.Where(mitigation => !replaced.Contains(CatalogueOf.Id(mitigation))), .. on];
    }
}
