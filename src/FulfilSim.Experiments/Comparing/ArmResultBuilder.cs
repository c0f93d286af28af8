using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>What the replications say of one arm.</summary>
/// <param name="reference">Every difference is against it; null when the arm stands alone.</param>
/// <param name="level">Confidence level, of differences jointly.</param>
/// <param name="simultaneousCount">How many differences shall hold together.</param>
/// <param name="cohortsPerYear">How often a year such a cohort occurs; null where nobody stated it.</param>
/// <param name="objectivesOf">Judges cells by objectives; null where there are none.</param>
internal sealed class ArmResultBuilder(
    ArmCells? reference,
    IOutcomeSource outcomes,
    string currency,
    double level,
    int simultaneousCount,
    double? cohortsPerYear = null,
    Func<ArmCells, IReadOnlyList<ObjectiveResult>>? objectivesOf = null)
{
    public ArmResult Build(ArmCells cells)
    {
        var isReference = cells.Arm.Name == Arm.ReferenceName;
        var result = Alone(cells) with { IsReference = isReference };
        return isReference || reference is null ? result : Against(reference, cells, result);
    }

    private ArmResult Alone(ArmCells cells)
    {
        var measures = MeasureTable.Of(cells, level, currency);
        return new()
        {
            Name = cells.Arm.Name,
            Mitigations = MitigationFacts.Ids(cells.Arm),
            FailureRate = measures[Measures.FailureRate],
            FailureRateOpenFulfilled = measures[Measures.FailureRate].Mean,
            FailureRateOpenFailed = Ratios.Jackknife("failure rate", cells.FailedOrOpen, cells.Judged).Mean,
            Measures = measures,
            BreakEvens = [],
            Causes = CauseTable.Of(cells, level),
            Stations = StationMeans.Of(cells),
            Series = SeriesMeans.Of(cells),
            Hurts = MitigationFacts.Hurts(cells.Arm),
            KnownCost = Ratios.Jackknife(
                "known running costs per potential intent", cells.Each(cell => cell.Money.MitigationCents / 100.0), cells.PotentialIntents, level, currency),
            Objectives = objectivesOf?.Invoke(cells),
            Live = ArmLive.Of(cells.Lines),
        };
    }

    private ArmResult Against(ArmCells other, ArmCells cells, ArmResult alone)
    {
        var exchanged = ExchangedIntents.Between(other, cells, outcomes);
        var netMoney = PairedDifference.OfRatios(
            "difference in net money per potential intent", currency,
            cells.NetMoney, cells.PotentialIntents, other.NetMoney, other.PotentialIntents, level, simultaneousCount);
        var difference = FailureRateDifference.Of(cells, other, level, simultaneousCount);
        return alone with
        {
            FailureRateDifference = difference,
            ReplicationsToSettle = Settling.Of(difference),
            VarianceReduction = VarianceReduction.FactorOf(
                alone.FailureRate, Ratios.Jackknife("failure rate", other.Failed, other.Judged, level), difference.Difference),
            NetSavedPerThousand = ExchangedIntents.PerThousand("net saved intents", exchanged.Net, cells, level),
            ValuePerYear = YearlyValue.Of(cells, other, cohortsPerYear, currency, level, simultaneousCount),
            SavedPerThousand = ExchangedIntents.PerThousand("saved intents", exchanged.Saved, cells, level),
            HarmedPerThousand = ExchangedIntents.PerThousand("harmed intents", exchanged.Harmed, cells, level),
            NetMoneyDifference = netMoney,
            BreakEvens = BreakEvens.Of(cells.Arm, other.Arm, netMoney),
        };
    }
}
