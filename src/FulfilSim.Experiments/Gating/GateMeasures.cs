using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Gating;

/// <summary>Which measures a gate can watch, and which way they get worse.</summary>
public static class GateMeasures
{
    private static readonly string[] BetterHigher =
    [
        Measures.PerfectOrderRate, Measures.FirstAttemptDeliveryRate, Measures.Trust, Measures.NetMoneyPerPotentialIntent,
    ];

    private static readonly string[] Neither = [Measures.SubmissionsPerIntent, Measures.OpenRate];

    private static readonly string[] GoodQuantities = ["successRatio", "goodput", "throughput", "availability", "fillRate"];

    private static readonly string[] BadQuantities =
    [
        "refusedRatio", "renegedRatio", "failedRatio", "timedOutRatio", "waitedRatio", "lostRatio",
        "queueLength", "numberInSystem", "backorders", "attemptsPerCustomer",
    ];

    /// <summary>The keys there are for a shop; a network's paths depend on its cells.</summary>
    public static IReadOnlyList<string> KeysOfShops { get; } = [.. MeasureFormulas.All.Select(formula => formula.Key)];

    /// <summary>A measure by its key; null where a shop has none of that name. Whether a network has the path, its cells tell.</summary>
    public static GateMeasure? Find(Scenario scenario, string key) => scenario is ShopScenario shop
        ? OfShop(key, shop.Shop.Economics.Currency)
        : OfNetwork(key);

    internal static GateMeasure? OfShop(string key, string currency) =>
        MeasureFormulas.All.FirstOrDefault(formula => formula.Key == key) is { } formula
            ? new(key, UnitOf(formula), formula.UnitIn(currency), WorseOf(key))
            : null;

    internal static GateMeasure OfNetwork(string path) => new(path, UnitOf(path), MeasurePath.UnitOf(path), WorseOfNetwork(path));

    private static GateUnit UnitOf(MeasureFormula formula) => formula switch
    {
        { Unit: MeasureFormula.Currency } => GateUnit.Money,
        { Unit: "s" } => GateUnit.Seconds,
        { Unit: "", Key: not (Measures.SubmissionsPerIntent or Measures.Trust) } => GateUnit.Share,
        _ => GateUnit.Plain,
    };

    private static GateUnit UnitOf(string path) => MeasurePath.Parse(path).Unit switch
    {
        MeasureUnit.Ratio => GateUnit.Share,
        MeasureUnit.Seconds => GateUnit.Seconds,
        MeasureUnit.PerSecond => GateUnit.PerSecond,
        _ => GateUnit.Plain,
    };

    private static WorseWay WorseOf(string key) =>
        Neither.Contains(key) ? WorseWay.Unknown : BetterHigher.Contains(key) ? WorseWay.Lower : WorseWay.Higher;

    /// <summary>Waits and losses are worse when they rise; what comes out well, when it falls; of a utilisation nobody can say.</summary>
    private static WorseWay WorseOfNetwork(string path)
    {
        var measure = MeasurePath.Parse(path);
        var first = measure.Quantity.Split('.')[0];
        if (GoodQuantities.Contains(first))
            return WorseWay.Lower;
        var isBad = measure.Unit is MeasureUnit.Seconds or MeasureUnit.SquareSeconds
            || measure.Quantity.Contains(".above.", StringComparison.Ordinal)
            || BadQuantities.Any(bad => first.StartsWith(bad, StringComparison.Ordinal));
        return isBad ? WorseWay.Higher : WorseWay.Unknown;
    }
}
