using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Gating;

/// <summary>Margins and anchors of a gate: MEASURE=AMOUNT, with the unit of the measure.</summary>
public static class GateAmountText
{
    private const string Plain = "a number without a unit, such as 0.1";
    private const string PlainOfPath = $"{Plain}; or the path is wrong: {PathsHint}";
    private const string PathsHint = "'fulfilsim run SCENARIO --arm reference --json' lists them";

    /// <summary>A margin: above 0. A sign says which way is worse: "+0.1" where a rise is, "-0.1" where a fall is.</summary>
    /// <param name="flag">For messages: "--margin".</param>
    /// <exception cref="GateRefusedException">It is something else.</exception>
    public static GateAmount Margin(string flag, string typed, Scenario scenario)
    {
        var (measure, text) = Split(flag, typed, scenario);
        var worse = text.Length == 0 ? WorseWay.Unknown : text[0] switch
        {
            '+' => WorseWay.Higher,
            '-' => WorseWay.Lower,
            _ => measure.Worse,
        };
        var bare = text.TrimStart('+', '-');
        var amount = AmountOf(flag, measure, bare);
        if (amount <= 0)
            throw new GateRefusedException($"{flag} {measure.Key} is '{text}'; it must be above 0: it is the change that counts as a regression.");
        if (worse == WorseWay.Unknown)
        {
            throw new GateRefusedException($"{measure.Key} is neither better nor worse when it rises: "
                + $"write {measure.Key}=+{bare} where a rise is worse, or {measure.Key}=-{bare} where a fall is.");
        }
        return new(measure with { Worse = worse }, amount);
    }

    /// <summary>A value of the measure itself; money and plain numbers may be below 0.</summary>
    /// <inheritdoc cref="Margin" path="/param"/>
    /// <exception cref="GateRefusedException">It is something else.</exception>
    public static GateAmount Bound(string flag, string typed, Scenario scenario)
    {
        var (measure, text) = Split(flag, typed, scenario);
        var mayBeNegative = measure.Unit is GateUnit.Money or GateUnit.Plain;
        var isNegative = mayBeNegative && text.StartsWith('-');
        var amount = AmountOf(flag, measure, isNegative ? text[1..] : text);
        return new(measure, isNegative ? -amount : amount);
    }

    /// <summary>"0.5%" as a ratio; null where it is something else.</summary>
    public static double? Share(string text) => RatioText.Parse(text) is { IsRead: true } parsed ? parsed.Value.Value : null;

    /// <summary>A path that no cell of a network has measured.</summary>
    /// <param name="paths">Those that were measured.</param>
    public static string UnknownPath(string path, IReadOnlyCollection<string> paths)
    {
        var near = Suggestion.Nearest(path, paths);
        return $"The network has no measure '{path}'{(near is null ? $"; {PathsHint}." : $": did you mean '{near}'?")}";
    }

    private static (GateMeasure Measure, string Text) Split(string flag, string typed, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var at = typed.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            throw new GateRefusedException($"{flag} is '{typed}'; write a measure and an amount, such as failureRate=0.5%.");
        var key = typed[..at].Trim();
        key = scenario is NetworkScenario ? MeasureName.Canonical(key) : key;
        return GateMeasures.Find(scenario, key) is { } measure
            ? (measure, typed[(at + 1)..].Trim())
            : throw new GateRefusedException($"There is no measure '{key}': {NearestOr(key)}");
    }

    private static string NearestOr(string key) => Suggestion.Nearest(key, GateMeasures.KeysOfShops) is { } near
        ? $"did you mean '{near}'?"
        : $"take one of {string.Join(", ", GateMeasures.KeysOfShops)}.";

    private static double AmountOf(string flag, GateMeasure measure, string text) => measure.Unit switch
    {
        GateUnit.Share => Read(flag, measure, text, RatioText.Parse(text), $"{RatioText.Expected}, {RatioText.Examples}").Value,
        GateUnit.Seconds => Read(flag, measure, text, DurationText.Parse(text), $"{DurationText.Expected}, {DurationText.Examples}").TotalSeconds,
        GateUnit.PerSecond => Read(flag, measure, text, RateText.Parse(text), $"{RateText.Expected}, {RateText.Examples}").PerSecond,
        GateUnit.Money => MoneyOf(flag, measure, text),
        _ => Read(flag, measure, text, PlainOf(text), measure.Key.Split('.').Length > 2 ? PlainOfPath : Plain),
    };

    private static double MoneyOf(string flag, GateMeasure measure, string text)
    {
        var expected = $"an amount in {measure.UnitText}, {MoneyText.Examples(measure.UnitText)}";
        return Read(flag, measure, text, MoneyText.Parse(text, measure.UnitText), expected).Cents / 100.0;
    }

    private static Parsed<double> PlainOf(string text) => Quantity.TrySplit(text, out var number, out var unit) && unit.Length == 0
        ? Parsed<double>.Read(Quantity.Value(number))
        : Parsed<double>.NotThat();

    private static T Read<T>(string flag, GateMeasure measure, string text, Parsed<T> parsed, string expected)
    {
        if (parsed.IsRead)
            return parsed.Value!;
        var wanted = parsed.Bounds.Length > 0 ? parsed.Bounds : expected.Replace("\"", "", StringComparison.Ordinal);
        var fix = parsed.Fix is null ? "" : $": {parsed.Fix.Replace("\"", "", StringComparison.Ordinal)}";
        throw new GateRefusedException($"{flag} {measure.Key} is '{text}'; it must be {wanted}{fix}.");
    }
}
