using System.Globalization;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Cli.Printing.Live;

/// <summary>Words and numbers that the live table and the page at the end share.</summary>
internal static class LiveText
{
    /// <summary>"-" where there was none.</summary>
    public static string Length(long count, double seconds) => count == 0 ? "-" : Length(TimeSpan.FromSeconds(seconds));

    /// <summary>"12.3 ms", "340 ms", "2.1 s": never longer than eight characters up to a day.</summary>
    public static string Length(TimeSpan length) => length.TotalMilliseconds switch
    {
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMilliseconds:0.0} ms"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMilliseconds:0} ms"),
        < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.00} s"),
        < 6_000_000 => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0.0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.0} h"),
    };

    /// <summary>"1,234"; one decimal below a hundred.</summary>
    public static string Rate(double perSecond) => perSecond.ToString(perSecond < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);

    /// <summary>"12,345", "123 M": never longer than nine characters.</summary>
    public static string Count(long count) => count < 10_000_000
        ? Show.Count(count)
        : $"{(count / 1_000_000).ToString("N0", CultureInfo.InvariantCulture)} M";

    /// <summary>A name of so many characters at most.</summary>
    public static string Short(string name, int width) => name.Length <= width ? name : $"{name[..(width - 1)]}…";

    /// <summary>"1 min 20 s", "40 s".</summary>
    public static string Clock(TimeSpan time) => time.TotalSeconds switch
    {
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalSeconds):0} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalHours):0} h {time.Minutes} min"),
    };

    /// <summary>"failureRate at most 2 %".</summary>
    public static string Of(ThresholdFigures threshold) => string.Concat(
        threshold.Measure,
        threshold.AtMost is { } most ? $" at most {Of(most, threshold.Kind)}" : "",
        threshold.AtLeast is { } least ? $" at least {Of(least, threshold.Kind)}" : "");

    /// <summary>A number with its unit.</summary>
    public static string Of(double value, BoundKind kind) => BoundText.Of(value, kind, "");
}
