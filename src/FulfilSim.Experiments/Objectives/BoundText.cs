using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>Numbers of measures as people read them.</summary>
public static class BoundText
{
    private const double Percent = 100;

    /// <summary>"2.5 %", "5s", "4.50 EUR", "0.95"; "-" where there is no number.</summary>
    public static string Of(double value, BoundKind kind, string currency) => !double.IsFinite(value)
        ? "-"
        : kind switch
        {
            BoundKind.Share => $"{Plain(value * Percent)} %",
            BoundKind.Duration => Length(value),
            BoundKind.Money => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} {currency}"),
            BoundKind.Rate => $"{Plain(value)}/s",
            _ => Plain(value),
        };

    private static string Plain(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>A whole duration as scenarios write it, any other one with three digits.</summary>
    private static string Length(double seconds)
    {
        var ticks = Math.Round(seconds * TimeSpan.TicksPerSecond);
        var isWhole = ticks >= 0 && ticks % TimeSpan.TicksPerSecond == 0 && ticks < TimeSpan.MaxValue.Ticks;
        return isWhole ? Duration.Format(new TimeSpan((long)ticks)) : Math.Abs(seconds) switch
        {
            < 1 => $"{Plain(seconds * 1000)} ms",
            < 120 => $"{Plain(seconds)} s",
            < 7200 => $"{Plain(seconds / 60)} min",
            < 172_800 => $"{Plain(seconds / 3600)} h",
            _ => $"{Plain(seconds / 86_400)} d",
        };
    }
}
