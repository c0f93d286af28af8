using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using FulfilSim.Experiments.Planning;
using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Cli.Flags;

/// <summary>Which capacities are to be chosen, and what their units cost.</summary>
internal sealed partial class CapacityFlags
{
    private const int UnitsMax = 100_000;

    private readonly Option<string[]> _vary = new("--vary")
    {
        Description = "A capacity and its range, such as orderSystem.workers=1..16; may be given several times.",
        HelpName = "PATH=A..B",
        Arity = ArgumentArity.OneOrMore,
        Required = true,
    };

    private readonly Option<string[]> _price = new("--price")
    {
        Description = "What a unit of a capacity costs. Default: each unit counts 1.",
        HelpName = "PATH=P",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _assume = new("--assume")
    {
        Description = "Also varies capacities whose service time is only assumed.",
    };

    public void AddTo(Command command)
    {
        command.Add(_vary);
        command.Add(_price);
        command.Add(_assume);
    }

    public bool HasPrices(ParseResult parsed) => parsed.GetValue(_price)!.Length > 0;

    /// <summary>What was typed, in one text.</summary>
    public string Typed(ParseResult parsed) => string.Join(' ', [.. parsed.GetValue(_vary)!, .. parsed.GetValue(_price)!]);

    /// <exception cref="UsageException">A flag does not say what it should, or a capacity is none.</exception>
    public CapacitySpace Space(ParseResult parsed, ShopScenario scenario)
    {
        var known = ShopCapacity.AllOf(scenario.Shop);
        var prices = Prices(parsed, known);
        var ranges = new List<CapacityRange>();
        foreach (var text in parsed.GetValue(_vary)!)
        {
            var (path, min, max) = RangeOf(text, known);
            if (ranges.Exists(range => range.Path == path))
                throw new UsageException($"--vary names {path} twice: give it one range.");
            ranges.Add(new(path, min, max, prices.GetValueOrDefault(path, 1)));
        }
        if (prices.Keys.FirstOrDefault(path => !ranges.Exists(range => range.Path == path)) is { } priced)
            throw new UsageException($"--price names {priced}, which --vary does not: only what is chosen needs a price.");
        if (!parsed.GetValue(_assume))
            RefuseAssumed([.. known.Where(capacity => ranges.Exists(range => range.Path == capacity.Path))]);
        return new(ranges);
    }

    private static (string Path, int Min, int Max) RangeOf(string text, IReadOnlyList<ShopCapacity> known)
    {
        var match = RangeForm().Match(text);
        if (!match.Success)
            throw new UsageException($"--vary is '{text}'; it must be a capacity and a range of whole numbers, such as {known[0].Path}=1..16.");
        var path = KnownPath("--vary", match.Groups["path"].Value, known);
        var isRead = int.TryParse(match.Groups["min"].Value, CultureInfo.InvariantCulture, out var min)
            & int.TryParse(match.Groups["max"].Value, CultureInfo.InvariantCulture, out var max);
        return isRead && min >= 1 && min <= max && max <= UnitsMax
            ? (path, min, max)
            : throw new UsageException($"--vary {path} goes from {match.Groups["min"].Value} to {match.Groups["max"].Value}; "
                + $"a range begins at 1 or above, ends where it begins or above, and at {UnitsMax} at the latest.");
    }

    private static Dictionary<string, double> Prices(IReadOnlyList<ShopCapacity> known, IEnumerable<string> texts)
    {
        var prices = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var isRead = double.TryParse(text[(at + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price);
            if (at <= 0 || !isRead || !(price > 0))
                throw new UsageException($"--price is '{text}'; it must be a capacity and what a unit of it costs, above 0, such as {known[0].Path}=120.");
            prices[KnownPath("--price", text[..at], known)] = price;
        }
        return prices;
    }

    private Dictionary<string, double> Prices(ParseResult parsed, IReadOnlyList<ShopCapacity> known) => Prices(known, parsed.GetValue(_price)!);

    private static string KnownPath(string flag, string path, IReadOnlyList<ShopCapacity> known)
    {
        if (known.Any(capacity => capacity.Path == path))
            return path;
        var near = NearWord.Of(path, known.Select(capacity => capacity.Path));
        throw new UsageException($"{flag} names '{path}', which is no capacity of this scenario. "
            + (near is null ? "" : $"Did you mean {near}? ")
            + $"It has {string.Join(", ", known.Select(capacity => capacity.Path))}.");
    }

    private static void RefuseAssumed(IReadOnlyList<ShopCapacity> capacities)
    {
        var assumed = capacities.Where(capacity => capacity.Basis == Basis.Assumed).ToList();
        if (assumed.Count == 0)
            return;
        throw new UsageException($"{string.Join(", ", assumed.Select(capacity => capacity.ServiceTimePath))} "
            + $"{(assumed.Count == 1 ? "is" : "are")} only assumed, so the number of {string.Join(", ", assumed.Select(capacity => capacity.Path))} "
            + $"would rest on a guess. Measure it and say so with \"{assumed[0].ServiceTimePath.Split('.')[^1]}Basis\": \"measured\" beside it, "
            + "or give --assume.");
    }

    [GeneratedRegex(@"\A(?<path>[^=]+)=(?<min>[0-9]{1,9})\.\.(?<max>[0-9]{1,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex RangeForm();
}
