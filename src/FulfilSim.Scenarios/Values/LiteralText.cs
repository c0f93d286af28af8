using System.Collections;
using System.Globalization;
using System.Text.Json;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Distributions;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Values;

/// <summary>Values as a scenario file writes them.</summary>
internal static class LiteralText
{
    /// <summary>Amounts are shown without their currency, which belongs to a scenario.</summary>
    public static string Of(object? value, In unit = In.Duration) => value switch
    {
        null => "nothing",
        "" => "\"\"",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        TimeSpan duration => $"\"{Duration.Format(duration)}\"",
        TimeOnly time => $"\"{time.ToString("HH:mm", CultureInfo.InvariantCulture)}\"",
        DateTimeOffset moment => $"\"{moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}\"",
        WeekCalendar calendar => $"\"{calendar}\"",
        Enum word => $"\"{JsonNamingPolicy.CamelCase.ConvertName(word.ToString())}\"",
        JsonText json => json.IsNone ? "nothing" : json.Text,
        Ratio or Rate or Money or Cost => $"\"{value}\"",
        Distribution distribution => DistributionText.Of(distribution, unit),
        HourOfWeekProfile => "168 numbers",
        IDictionary dictionary => $"{{ {string.Join(", ", Entries(dictionary, unit))} }}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(entry => Of(entry, unit)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "{ }",
    };

    private static IEnumerable<string> Entries(IDictionary dictionary, In unit) =>
        dictionary.Keys.Cast<string>().Select(key => $"\"{key}\": {Of(dictionary[key], unit)}");
}
