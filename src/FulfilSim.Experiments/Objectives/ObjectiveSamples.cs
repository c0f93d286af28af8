using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>From the cells of an arm to the samples that its objectives are judged by.</summary>
public static class ObjectiveSamples
{
    /// <summary>What cells have to read off besides the whole cohort, in the order of the objectives that ask for it.</summary>
    public static IReadOnlyList<CellReading> ReadingsOf(IReadOnlyList<Objective> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        return [.. objectives.Where(NeedsReading).Select(ReadingOf)];
    }

    /// <summary>One sample for each objective of the scenario, in their order.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static IReadOnlyList<ObjectiveSample> Of(Scenario scenario, Arm arm, IEnumerable<CellLine> lines, int replications) => scenario switch
    {
        ShopScenario shop => OfShop(shop, ArmCells.Of(arm, lines, replications)),
        NetworkScenario network => OfNetwork(network, NetworkSample.Of(arm, lines, replications)),
        _ => throw new ArgumentException("No model answers this scenario.", nameof(scenario)),
    };

    private static bool NeedsReading(Objective objective) => objective.Window is not null || !objective.Part.IsWhole;

    private static CellReading ReadingOf(Objective objective) => new(ShopMeasures.Of(objective.Measure).Reading!, objective.Part)
    {
        Window = objective.Window,
        IntentsMin = objective.Window is null ? 1 : objective.IntentsMin,
        IsHighWorst = objective.IsAtMost,
    };

    private static List<ObjectiveSample> OfShop(ShopScenario scenario, ArmCells cells)
    {
        var samples = new List<ObjectiveSample>();
        var reading = 0;
        foreach (var objective in scenario.Objectives)
        {
            samples.Add(NeedsReading(objective)
                ? OfReading(objective, cells, reading++)
                : OfCohort(MeasureFormulas.Of(objective.Measure), cells, scenario.Shop.Economics.Currency));
        }
        return samples;
    }

    private static ObjectiveSample OfCohort(MeasureFormula formula, ArmCells cells, string currency)
    {
        var values = cells.Each(cell => formula.Below is { } below ? formula.Above(cell) / below(cell) : formula.Above(cell));
        double[] finite = [.. values.Where(double.IsFinite)];
        return new(finite, values.Length - finite.Length, level => MeasureTable.EstimateOf(formula, cells, level, formula.UnitIn(currency)));
    }

    private static ObjectiveSample OfReading(Objective objective, ArmCells cells, int index)
    {
        var measure = ShopMeasures.Of(objective.Measure);
        ReadingValue[] readings = [.. cells.Results.Select(cell => cell.Readings![index])]; // the cells were told to read it
        ReadingValue[] there = [.. readings.Where(value => value.Below > 0)];
        double[] values = [.. there.Select(value => measure.Factor * value.Above / value.Below)];
        var isOfTotals = objective.Window is null && measure.Reading is not CellMeasure.Wait;
        return new(values, readings.Length - there.Length, Estimated)
        {
            WorstFromSeconds = MedianOf([.. there.Select(value => value.FromSeconds).OfType<double>()]),
        };

        Estimate Estimated(double level) => isOfTotals
            ? Ratios.Jackknife(
                measure.Quantity,
                [.. there.Select(value => measure.Factor * value.Above)],
                [.. there.Select(value => (double)value.Below)],
                level,
                objective.Currency)
            : Estimate.FromReplications(measure.Quantity, measure.Kind == BoundKind.Duration ? "s" : "", values, level);
    }

    private static IReadOnlyList<ObjectiveSample> OfNetwork(NetworkScenario scenario, NetworkSample sample) =>
    [
        .. scenario.Objectives.Select(objective => ObjectiveSample.Of(
            objective.Measure, MeasurePath.UnitOf(objective.Measure), sample.ValuesOf(objective.Measure))),
    ];

    private static double? MedianOf(double[] values) => values.Length == 0 ? null : values.Order().ElementAt((values.Length - 1) / 2);
}
