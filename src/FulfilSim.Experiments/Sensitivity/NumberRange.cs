using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>Over what range an assumed number is varied.</summary>
internal static class NumberRange
{
    private const double Times = 2;
    private const double OddsTimes = 3;

    /// <summary>As its definition states; else from half to twice, and a share from a third to three times its odds, which keeps it
    /// between 0 and 1. Null for what is switched off by being 0, or is everything.</summary>
    public static (double Low, double High)? Of(object value, double number, BasisAttribute? basis)
    {
        if (basis is { } stated && double.IsFinite(stated.Low) && double.IsFinite(stated.High))
            return (Math.Min(stated.Low, number), Math.Max(stated.High, number));
        if (number == 0)
            return null;
        if (value is not Ratio)
            return (number / Times, number * Times);
        return number >= 1 ? null : (AtOdds(number, 1 / OddsTimes), AtOdds(number, OddsTimes));
    }

    private static double AtOdds(double share, double times) => times * share / (1 - share + times * share);
}
