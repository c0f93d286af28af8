using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Scenarios.Values;

namespace FulfilSim.Scenarios.Networks;

/// <summary>Reads uncertainties: a bare number, or a share in percent.</summary>
internal sealed class SpreadReader : ScalarReader<Spread>
{
    protected override string Expected => "a number above 0, or a share in percent";

    protected override string Examples(BindingContext context) => "such as 0.02 or \"3%\"";

    protected override Parsed<Spread> Parse(Node node, BindingContext context) => node switch
    {
        NumberNode { Value: > 0 and < double.PositiveInfinity } number => Parsed<Spread>.Read(Spread.Of(number.Value)),
        TextNode text when RatioText.Parse(text.Text) is { IsRead: true, Value.Value: > 0 } share => Parsed<Spread>.Read(Spread.Of(share.Value)),
        _ => Parsed<Spread>.NotThat(),
    };
}
