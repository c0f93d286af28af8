using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Values;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>How the numbers of a distribution are written, and what they become.</summary>
internal static class Measure
{
    /// <summary>Seconds, currency units or the bare number; null after a problem.</summary>
    public static double? Read(Node node, string path, In unit, Binder binder) => unit switch
    {
        In.Duration => binder.Value(node, path, new Wanted(typeof(TimeSpan), unit)) is TimeSpan duration ? duration.TotalSeconds : null,
        In.Money => binder.Value(node, path, new Wanted(typeof(Money), unit)) is Money amount ? amount.Cents / 100.0 : null,
        _ => Bare(node, path, binder),
    };

    /// <summary>A number without unit: a shape, a coefficient of variation.</summary>
    public static double? Bare(Node node, string path, Binder binder) =>
        ValueReaders.For(typeof(double)).Read(node, path, new Wanted(typeof(double), In.Number), binder) as double?;

    /// <summary>A value in these units, for an example.</summary>
    public static string Example(In unit, string currency) => unit switch
    {
        In.Duration => "\"4s\"",
        In.Money => $"\"4.50 {currency}\"",
        _ => "4",
    };
}
