using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>Reads profiles of the week: 168 numbers, seven lists of 24, or the path of a file that has them as
/// "hourOfWeek".</summary>
internal sealed class ProfileReader : ValueReader
{
    private const string Expected = "168 numbers, or 7 lists of 24, Monday 00:00 first";

    public override bool Reads(Type type) => type == typeof(HourOfWeekProfile);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        var context = binder.Context;
        if (node is not TextNode reference)
            return Weights(node, path, context, ProblemCodes.WrongValue);
        if (context.Follow(reference, path) is not { } file)
            return null;
        if (file["hourOfWeek"] is { } weights)
            return Weights(weights, "$.hourOfWeek", context, ProblemCodes.ReferenceFile);
        context.Problems.Add(ProblemCodes.ReferenceFile, file.Place, "$.hourOfWeek", "nothing", Expected,
            "add \"hourOfWeek\"");
        return null;
    }

    private static HourOfWeekProfile? Weights(Node node, string path, BindingContext context, string code)
    {
        var numbers = Flat(node).ToArray();
        if (numbers.All(number => number is NumberNode) && numbers.Length > 0)
        {
            try
            {
                return HourOfWeekProfile.FromWeights([.. numbers.Select(number => ((NumberNode)number).Value)]);
            }
            catch (OptionRejectedException refusal)
            {
                context.Problems.Add(code, node.Place, path, $"{numbers.Length} numbers: {refusal.Option} {refusal.Found}",
                    $"{Expected}; none negative, not all 0", "add or remove hours, or mend the number");
                return null;
            }
        }
        var wrong = numbers.FirstOrDefault(number => number is not NumberNode, node);
        context.Problems.Add(code, wrong.Place, path, wrong.Shown, Expected,
            "write the 168 numbers, or the path of a file that has them as \"hourOfWeek\"");
        return null;
    }

    private static IEnumerable<Node> Flat(Node node) => node is ListNode { Items: var outer }
        ? outer.SelectMany(item => item is ListNode inner ? inner.Items : [item])
        : [node];
}
