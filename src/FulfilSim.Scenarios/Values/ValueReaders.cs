using System.Collections.Concurrent;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Distributions;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Objectives;

namespace FulfilSim.Scenarios.Values;

/// <summary>Who reads what. The first that reads a type reads it.</summary>
internal static class ValueReaders
{
    private static readonly ValueReader[] All =
    [
        QuantityReaders.Durations,
        QuantityReaders.Ratios,
        QuantityReaders.Rates,
        new SpreadReader(),
        new BoundReader(),
        new WindowReader(),
        new ReadingReader(),
        new MoneyReader(),
        new CostReader(),
        new IntReader(),
        new SeedReader(),
        new FactorReader(),
        new TextReader(),
        new FlagReader(),
        new TimeOfDayReader(),
        new MomentReader(),
        new WeekCalendarReader(),
        new ProfileReader(),
        new DistributionReader(),
        new WordReader(),
        new FaultReader(),
        new MitigationEntryReader(),
        new JsonTextReader(),
        new ListReader(),
        new DictionaryReader(),
        new RecordReader(),
    ];

    private static readonly ConcurrentDictionary<Type, ValueReader> ByType = new();

    public static ValueReader For(Type type) => ByType.GetOrAdd(type, static unknown => All.First(reader => reader.Reads(unknown)));
}
