using System.Globalization;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Values;

/// <summary>Whole numbers of a type; "3.0" and "3e0" are whole too.</summary>
internal abstract class WholeNumberReader<T> : ScalarReader<T>
    where T : struct
{
    protected override string Expected => "a whole number without quotes";

    protected override Parsed<T> Parse(Node node, BindingContext context) => node switch
    {
        NumberNode number when number.Value != Math.Floor(number.Value) => Parsed<T>.NotThat("leave the decimals out"),
        NumberNode number => TryConvert(number, out var value) ? Parsed<T>.Read(value) : Parsed<T>.Outside(Bounds),
        TextNode text when JsonNumber.Matches(text.Text) => Parsed<T>.NotThat("leave the quotes out"),
        _ => Parsed<T>.NotThat(),
    };

    protected override string Examples(BindingContext context) => "such as 3";

    protected abstract string Bounds { get; }

    protected abstract bool TryConvert(NumberNode number, out T value);
}

internal sealed class IntReader : WholeNumberReader<int>
{
    protected override string Bounds => $"from {int.MinValue} to {int.MaxValue}";

    protected override bool TryConvert(NumberNode number, out int value)
    {
        var fits = number.Value is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)number.Value : 0;
        return fits;
    }
}

/// <summary>Seeds: all 64 bits, so digits are read as they stand and not by way of a double.</summary>
internal sealed class SeedReader : WholeNumberReader<ulong>
{
    protected override string Bounds => $"from 0 to {ulong.MaxValue}";

    protected override bool TryConvert(NumberNode number, out ulong value) =>
        ulong.TryParse(number.Raw, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

internal sealed class FactorReader : ScalarReader<double>
{
    protected override string Expected => "a number without quotes";

    protected override string Examples(BindingContext context) => "such as 1.5";

    protected override Parsed<double> Parse(Node node, BindingContext context) => node switch
    {
        NumberNode number when double.IsFinite(number.Value) => Parsed<double>.Read(number.Value),
        NumberNode => Parsed<double>.Outside("that is not too large to calculate with"),
        TextNode text when JsonNumber.Matches(text.Text) => Parsed<double>.NotThat("leave the quotes out"),
        _ => Parsed<double>.NotThat(),
    };
}

internal sealed class TextReader : ScalarReader<string>
{
    private const int LengthMax = 10_000;

    protected override string Expected => "a text in quotes";

    protected override string Examples(BindingContext context) => "such as \"north\"";

    protected override Parsed<string> Parse(Node node, BindingContext context) => node switch
    {
        TextNode { Text.Length: <= LengthMax } text => Parsed<string>.Read(text.Text),
        TextNode => Parsed<string>.Outside($"of at most {LengthMax} characters"),
        NumberNode number => Parsed<string>.NotThat($"put it in quotes: {Show.Quoted(number.Raw)}"),
        _ => Parsed<string>.NotThat(),
    };
}

internal sealed class FlagReader : ScalarReader<bool>
{
    protected override string Expected => "true or false, without quotes";

    protected override string Examples(BindingContext context) => "such as true";

    protected override Parsed<bool> Parse(Node node, BindingContext context) =>
        node is FlagNode flag ? Parsed<bool>.Read(flag.Value) : Parsed<bool>.NotThat();
}
