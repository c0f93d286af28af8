using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>A number that decides the results of a scenario and that somebody has assumed.</summary>
public sealed record AssumedNumber
{
    internal AssumedNumber(string id, object value, double number, double low, double high, bool isEffect, Func<ShopScenario, double, ShopScenario> put)
    {
        (Id, Like, Value, Low, High, IsEffect, Put) = (id, value, number, low, high, isEffect, put);
    }

    /// <summary>Whose it is, and its name: "address-verify.catches", "buyers.patience".</summary>
    public string Id { get; }

    /// <summary>As the scenario has it: a share or count as it is, a duration in seconds, money in currency units; of a distribution 1,
    /// for the factor its values are multiplied by.</summary>
    public double Value { get; }

    /// <summary>Lower end of its range.</summary>
    public double Low { get; }

    /// <summary>Upper end of its range.</summary>
    public double High { get; }

    /// <summary>It is the size of a mitigation's effect.</summary>
    public bool IsEffect { get; }

    /// <summary>Only whole numbers will do.</summary>
    public bool IsWhole => NumberForm.IsWhole(Like);

    /// <summary>The option's value, for its kind.</summary>
    internal object Like { get; }

    /// <summary>The scenario with another number in its place.</summary>
    internal Func<ShopScenario, double, ShopScenario> Put { get; }

    /// <summary>One of its values as people read it: "41 %".</summary>
    public string TextOf(double number) => NumberForm.TextOf(Like, number);

    /// <summary>The value at a share of the way from the lower end to the upper one; by factors where it has no upper bound.</summary>
    /// <param name="share">From 0 to 1.</param>
    internal double At(double share) => NumberForm.Fitted(Like, Like is Statistics.Ratio || Low <= 0
        ? Low + share * (High - Low)
        : Low * Statistics.Elementary.Pow(High / Low, share));
}
