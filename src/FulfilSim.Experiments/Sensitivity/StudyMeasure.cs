using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>What arms are ranked by: a ratio of totals.</summary>
public sealed record StudyMeasure
{
    private StudyMeasure(string key, string quantity, bool isLowerBetter, Func<CellResult, double> above, Func<CellResult, double> below) =>
        (Key, Quantity, IsLowerBetter, Above, Below) = (key, quantity, isLowerBetter, above, below);

    /// <summary>Those there are, the default first.</summary>
    public static IReadOnlyList<StudyMeasure> All { get; } =
    [
        new(Measures.FailureRate, "failure rate", isLowerBetter: true, cell => cell.Counts.Failed, Judged),
        new(Measures.LateRate, "late rate", isLowerBetter: true, cell => cell.Counts.Late, Judged),
        new(Measures.PerfectOrderRate, "perfect-order rate", isLowerBetter: false, cell => cell.Counts.PerfectOrders, Judged),
        new(
            Measures.NetMoneyPerPotentialIntent, "net money per potential intent", isLowerBetter: false,
            cell => cell.Money.NetCents / 100.0, cell => cell.Counts.PotentialIntents),
    ];

    /// <summary>Its key among the measures.</summary>
    public string Key { get; }

    /// <summary>In words.</summary>
    public string Quantity { get; }

    /// <summary>Whether less of it is better.</summary>
    public bool IsLowerBetter { get; }

    /// <summary>A share; else money.</summary>
    public bool IsShare => Key != Measures.NetMoneyPerPotentialIntent;

    internal Func<CellResult, double> Above { get; }

    internal Func<CellResult, double> Below { get; }

    private static double Judged(CellResult cell) => cell.Counts.Submitted - cell.Counts.UnpaidByBuyer;
}
