using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads quantities: texts with a unit. A bare number is answered as if it were such a text without its
/// unit.</summary>
internal sealed class QuantityReader<T>(string expected, string examples, Func<string, Parsed<T>> parse) : ScalarReader<T>
    where T : struct
{
    protected override string Expected => expected;

    protected override string Examples(BindingContext context) => examples;

    protected override Parsed<T> Parse(Node node, BindingContext context) => node switch
    {
        TextNode text => parse(text.Text),
        NumberNode number when parse(number.Raw) is { IsRead: false, Bounds: "" } refused => refused,
        _ => Parsed<T>.NotThat(),
    };
}

internal static class QuantityReaders
{
    public static ValueReader Durations => new QuantityReader<TimeSpan>(DurationText.Expected, DurationText.Examples, DurationText.Parse);

    public static ValueReader Ratios => new QuantityReader<Ratio>(RatioText.Expected, RatioText.Examples, RatioText.Parse);

    public static ValueReader Rates => new QuantityReader<Rate>(RateText.Expected, RateText.Examples, RateText.Parse);
}
