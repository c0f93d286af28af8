using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>What the costs that nobody stated may be.</summary>
internal static class BreakEvens
{
    /// <summary>
    /// The arm's net gain over the reference, for each unknown cost that the reference does not have as well. Where an
    /// arm has several, the number is what they may be together. Zero or below: there is no gain to pay from.
    /// </summary>
    public static IReadOnlyList<BreakEven> Of(Arm arm, Arm reference, PairedDifference? netMoney) => netMoney is null ? [] :
    [
        .. from mitigation in MitigationFacts.Beyond(arm, reference)
           from cost in MitigationFacts.UnknownCosts(mitigation)
           select new BreakEven(CatalogueOf.Id(mitigation), cost, netMoney.Difference.Mean),
    ];
}
