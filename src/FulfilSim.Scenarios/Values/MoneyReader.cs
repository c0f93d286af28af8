using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads amounts, all in the scenario's one currency.</summary>
internal sealed class MoneyReader : ScalarReader<Money>
{
    protected override string Expected => MoneyText.Expected;

    public override object? Read(Node node, string path, Wanted wanted, Binder binder) =>
        IsForeign(node, path, binder.Context) ? null : base.Read(node, path, wanted, binder);

    protected override string Examples(BindingContext context) => MoneyText.Examples(context.Currency);

    protected override Parsed<Money> Parse(Node node, BindingContext context) => node switch
    {
        TextNode text => MoneyText.Parse(text.Text, context.Currency),
        NumberNode number => MoneyText.Parse(number.Raw, context.Currency),
        _ => Parsed<Money>.NotThat(),
    };

    private static bool IsForeign(Node node, string path, BindingContext context)
    {
        if (node is not TextNode text || !MoneyText.IsForeign(text.Text, context.Currency))
            return false;
        context.Problems.Add(ProblemCodes.WrongCurrency, node.Place, path, node.Shown, $"an amount in {context.Currency}",
            $"convert it to {context.Currency}, or set economics.currency and convert all the others");
        return true;
    }
}

/// <summary>Reads running costs: an amount, or "unknown".</summary>
internal sealed class CostReader : ValueReader
{
    private readonly MoneyReader _amounts = new();

    public override bool Reads(Type type) => type == typeof(Cost);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder) =>
        node is TextNode { Text: "unknown" } ? Cost.Unknown
        : _amounts.Read(node, path, wanted, binder) is Money amount ? Cost.Of(amount)
        : null;
}
