using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>Shares of a whole: "1.5%".</summary>
internal static class RatioText
{
    public const string Expected = "a share in percent";

    public const string Examples = "such as \"1.5%\"";

    /// <summary>For the schema.</summary>
    public const string Pattern = $"^{Quantity.Number}%$";

    public static Parsed<Ratio> Parse(string text)
    {
        if (!Quantity.TrySplit(text, out var number, out var unit) || unit != "%")
            return Parsed<Ratio>.NotThat(Fix(number, unit));
        var value = Quantity.Value(number, powerOfTen: -2);
        return value is >= 0 and <= 1 ? Parsed<Ratio>.Read(new Ratio(value)) : Parsed<Ratio>.Outside("from 0% to 100%");
    }

    private static string? Fix(string number, string unit) =>
        unit.Trim() == "%" ? $"write it without the blank: \"{number}%\""
        : number.Length > 0 && unit.Length == 0 ? $"add the percent sign: \"{number}%\""
        : null;
}
