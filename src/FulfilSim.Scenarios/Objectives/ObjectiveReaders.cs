using FulfilSim.Experiments.Objectives;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Scenarios.Values;

namespace FulfilSim.Scenarios.Objectives;

/// <summary>Reads bounds of objectives: whatever a measure may be.</summary>
internal sealed class BoundReader : ScalarReader<Bound>
{
    private const double CentsPerUnit = 100;

    protected override string Expected => "a share, a duration, an amount, a rate or a number";

    protected override string Examples(BindingContext context) => "such as \"2%\", \"5s\", \"40/s\" or 0.9";

    protected override Parsed<Bound> Parse(Node node, BindingContext context) => node switch
    {
        NumberNode number when double.IsFinite(number.Value) => Parsed<Bound>.Read(new(number.Value, BoundKind.Number)),
        TextNode { Text: var text } => Of(RatioText.Parse(text), ratio => new(ratio.Value, BoundKind.Share))
            ?? Of(DurationText.Parse(text), time => new(time.TotalSeconds, BoundKind.Duration))
            ?? Of(RateText.Parse(text), rate => new(rate.PerSecond, BoundKind.Rate))
            ?? Of(MoneyText.Parse(text, context.Currency), money => new(money.Cents / CentsPerUnit, BoundKind.Money))
            ?? Parsed<Bound>.NotThat(),
        _ => Parsed<Bound>.NotThat(),
    };

    private static Parsed<Bound>? Of<T>(Parsed<T> parsed, Func<T, Bound> bound) => parsed.IsRead ? Parsed<Bound>.Read(bound(parsed.Value!))
        : parsed.Bounds.Length > 0 ? Parsed<Bound>.Outside(parsed.Bounds)
        : null;
}

/// <summary>Reads windows: "whole cohort", "worst 5min".</summary>
internal sealed class WindowReader : ScalarReader<ObjectiveWindow>
{
    public const string Whole = "whole cohort";
    public const string Worst = "worst ";

    protected override string Expected => $"\"{Whole}\", or \"{Worst.Trim()}\" and a length";

    protected override string Examples(BindingContext context) => "such as \"worst 5min\" or \"worst 1h\"";

    protected override Parsed<ObjectiveWindow> Parse(Node node, BindingContext context) => node switch
    {
        TextNode { Text: Whole } => Parsed<ObjectiveWindow>.Read(default),
        TextNode text when text.Text.StartsWith(Worst, StringComparison.Ordinal)
            && DurationText.Parse(text.Text[Worst.Length..]) is { IsRead: true, Value: var length } => Parsed<ObjectiveWindow>.Read(new(length)),
        TextNode text when DurationText.Parse(text.Text).IsRead => Parsed<ObjectiveWindow>.NotThat($"write \"{Worst}{text.Text}\""),
        _ => Parsed<ObjectiveWindow>.NotThat(),
    };
}

/// <summary>Reads what an objective is judged on: "mean", "95% of replications".</summary>
internal sealed class ReadingReader : ScalarReader<ObjectiveReading>
{
    public const string Mean = "mean";
    public const string OfReplications = " of replications";

    protected override string Expected => $"\"{Mean}\", or a share{OfReplications}";

    protected override string Examples(BindingContext context) => "such as \"95% of replications\"";

    protected override Parsed<ObjectiveReading> Parse(Node node, BindingContext context) => node switch
    {
        TextNode { Text: Mean } => Parsed<ObjectiveReading>.Read(default),
        TextNode text when text.Text.EndsWith(OfReplications, StringComparison.Ordinal)
            && RatioText.Parse(text.Text[..^OfReplications.Length]) is { IsRead: true, Value.Value: var share } => share is > 0 and < 1
                ? Parsed<ObjectiveReading>.Read(new(share))
                : Parsed<ObjectiveReading>.Outside("above 0% and below 100%: no number of replications can show that all of them keep it"),
        TextNode text when RatioText.Parse(text.Text).IsRead => Parsed<ObjectiveReading>.NotThat($"write \"{text.Text}{OfReplications}\""),
        _ => Parsed<ObjectiveReading>.NotThat(),
    };
}
