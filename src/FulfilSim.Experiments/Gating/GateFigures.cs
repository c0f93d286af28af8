using System.Globalization;

namespace FulfilSim.Experiments.Gating;

/// <summary>Numbers of a measure in sentences and tables: a share in percent, a difference of shares in percentage points.</summary>
public static class GateFigures
{
    private const int DecimalsMax = 4;
    private const string PerThousand = "per 1,000";

    /// <summary>"29.28 %", "206.7 s", "10.43 EUR".</summary>
    public static string Value(GateMeasure measure, double value) => Text(measure, value, "%", isSigned: false);

    /// <summary>"+0.52 p.p.", "-12.0 s".</summary>
    public static string Change(GateMeasure measure, double change) => Text(measure, change, "p.p.", isSigned: true);

    /// <summary>"0.5 p.p.": a margin.</summary>
    public static string Margin(GateMeasure measure, double margin)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var number = (margin * FactorOf(measure)).ToString("0.######", CultureInfo.InvariantCulture);
        return Joined(number, UnitOf(measure, "p.p."));
    }

    /// <summary>"+0.5 ± 0.2 p.p.": a change and the half-width of its interval.</summary>
    public static string Change(GateMeasure measure, double change, double halfWidth)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Joined(ChangeNumber(measure, change, halfWidth), UnitOf(measure, "p.p."));
    }

    /// <summary>"+0.5 ± 0.2": the same without its unit.</summary>
    public static string ChangeNumber(GateMeasure measure, double change, double halfWidth)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (!double.IsFinite(change))
            return "-";
        var factor = FactorOf(measure);
        var decimals = Decimals(halfWidth * factor, change * factor);
        var half = double.IsFinite(halfWidth) ? Fixed(halfWidth * factor, decimals) : "?";
        return $"{Signed(change * factor, decimals)} ± {half}";
    }

    private static string Text(GateMeasure measure, double value, string shareUnit, bool isSigned)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (!double.IsFinite(value))
            return "-";
        var shown = value * FactorOf(measure);
        var decimals = Math.Max(2, Decimals(shown, shown));
        return Joined(isSigned ? Signed(shown, decimals) : Fixed(shown, decimals), UnitOf(measure, shareUnit));
    }

    private static double FactorOf(GateMeasure measure) => measure.Unit == GateUnit.Share ? 100 : 1;

    private static string UnitOf(GateMeasure measure, string shareUnit) =>
        measure.Unit == GateUnit.Share ? shareUnit : measure.UnitText.StartsWith(PerThousand, StringComparison.Ordinal) ? "/1,000" : measure.UnitText;

    private static string Joined(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";

    private static string Signed(double value, int decimals) => (value > 0 ? "+" : "") + Fixed(value, decimals);

    private static string Fixed(double value, int decimals)
    {
        var text = value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>Two digits of the first number that is not 0.</summary>
    private static int Decimals(double first, double second)
    {
        var size = Math.Abs(double.IsFinite(first) && first != 0 ? first : second);
        return size == 0 || !double.IsFinite(size) ? 1 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), 0, DecimalsMax);
    }
}
