using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Tables;

/// <summary>The arms side by side, the placebo last.</summary>
internal static class ArmTable
{
    /// <summary>Failure rates, their differences and what became of single intents; and money.</summary>
    public static Table Of(Comparison comparison) => Compose(
        comparison, [.. FailureColumns(comparison), .. FateColumns(comparison), .. MoneyColumns(comparison)]);

    /// <summary>Failure rates and their differences to the reference.</summary>
    public static Table OfFailures(Comparison comparison) => Compose(comparison, FailureColumns(comparison));

    /// <summary>Intents saved and harmed.</summary>
    public static Table OfFates(Comparison comparison) => Compose(comparison, FateColumns(comparison));

    /// <summary>Net money and its difference to the reference.</summary>
    public static Table OfMoney(Comparison comparison) => Compose(comparison, MoneyColumns(comparison));

    private static Table Compose(Comparison comparison, ArmColumn[] columns) => new(
        $"Every arm against '{comparison.Scenario.ReferenceArm}': estimate ± half-width, "
            + $"{Sample.Text(comparison.Scenario)}; differences simultaneous",
        [new("arm", IsNumber: false), .. columns.Select(column => column.Head)],
        [.. comparison.Arms.Append(comparison.Placebo).Select(arm => new Row(
            [
                ReferenceEquals(arm, comparison.Placebo) ? "placebo (shuffling alone)" : arm.Name,
                .. columns.Select(column => column.Cell(arm)),
            ]))]);

    private static ArmColumn[] FailureColumns(Comparison comparison) =>
    [
        Estimates("failure rate, %", Scale.Percent, arm => arm.FailureRate, comparison),
        new(new("if open are fulfilled … failed, %"), BoundsOf),
        Differences("difference, p.p.", Scale.PercentagePoints, arm => arm.FailureRateDifference, comparison),
        Conclusions("conclusion", arm => arm.FailureRateDifference, comparison),
    ];

    private static ArmColumn[] FateColumns(Comparison comparison) =>
    [
        Estimates("saved per 1,000 potential intents", Scale.PerThousand, arm => arm.SavedPerThousand, comparison),
        Estimates("harmed per 1,000 potential intents", Scale.PerThousand, arm => arm.HarmedPerThousand, comparison),
    ];

    private static ArmColumn[] MoneyColumns(Comparison comparison)
    {
        var currency = comparison.Scenario.Currency;
        return
        [
            Differences(
                $"net money, difference, {currency} per potential intent",
                Scale.Money(currency),
                arm => arm.NetMoneyDifference,
                comparison),
            Conclusions("conclusion on money", arm => arm.NetMoneyDifference, comparison),
        ];
    }

    private static ArmColumn Estimates(string title, Scale scale, Func<ArmResult, Estimate?> of, Comparison comparison)
    {
        var fitting = scale.Fitting(comparison.Arms.Append(comparison.Placebo).Select(of));
        return new(new(title), arm => fitting.Text(of(arm)));
    }

    private static ArmColumn Differences(
        string title, Scale scale, Func<ArmResult, PairedDifference?> of, Comparison comparison)
    {
        var fitting = scale.Fitting(comparison.Arms.Append(comparison.Placebo).Select(arm => of(arm)?.Difference));
        return new(new(title), arm => fitting.SignedText(of(arm)?.Difference));
    }

    /// <summary>The placebo is no rival, so it has no conclusion.</summary>
    private static ArmColumn Conclusions(string title, Func<ArmResult, PairedDifference?> of, Comparison comparison) =>
        new(new(title, IsNumber: false), arm => of(arm) is { } paired && !ReferenceEquals(arm, comparison.Placebo)
            ? ConclusionWord.Of(paired.Conclusion)
            : Number.Unknown);

    private static string BoundsOf(ArmResult arm) =>
        $"{Number.Fixed(arm.FailureRateOpenFulfilled * 100, 2)} … {Number.Fixed(arm.FailureRateOpenFailed * 100, 2)}";

    private sealed record ArmColumn(Column Head, Func<ArmResult, string> Cell);
}
