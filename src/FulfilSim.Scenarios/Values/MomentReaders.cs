using System.Globalization;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Values;

/// <summary>Times of the day: "17:00".</summary>
internal sealed class TimeOfDayReader : ScalarReader<TimeOnly>
{
    protected override string Expected => "a time of the day";

    protected override string Examples(BindingContext context) => "such as \"17:00\"";

    protected override Parsed<TimeOnly> Parse(Node node, BindingContext context) =>
        node is TextNode text
        && TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Parsed<TimeOnly>.Read(time)
            : Parsed<TimeOnly>.NotThat();
}

/// <summary>Moments with their offset from UTC. Without one, local hours would be anybody's guess.</summary>
internal sealed class MomentReader : ScalarReader<DateTimeOffset>
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    protected override string Expected => "a moment with its offset from UTC";

    protected override string Examples(BindingContext context) =>
        "such as \"2017-11-02T00:00:00-02:00\" or \"2017-11-02T00:00:00Z\"";

    protected override Parsed<DateTimeOffset> Parse(Node node, BindingContext context) => node is TextNode text
        ? Parse(text.Text)
        : Parsed<DateTimeOffset>.NotThat();

    private static Parsed<DateTimeOffset> Parse(string text)
    {
        if (!HasOffset(text))
            return Parsed<DateTimeOffset>.NotThat(IsMoment(text + "Z", out _) ? $"add the offset: \"{text}Z\" or \"{text}-02:00\"" : null);
        return IsMoment(text, out var moment) ? Parsed<DateTimeOffset>.Read(moment) : Parsed<DateTimeOffset>.NotThat();
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static bool IsMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
}

/// <summary>Stretches of a week.</summary>
internal sealed class WeekCalendarReader : ScalarReader<WeekCalendar>
{
    /// <summary>Marking minutes takes time for every part of the text.</summary>
    private const int LengthMax = 1000;

    protected override string Expected => "opening hours";

    protected override string Examples(BindingContext context) => WeekCalendar.Expected;

    protected override Parsed<WeekCalendar> Parse(Node node, BindingContext context) =>
        node is TextNode { Text.Length: <= LengthMax } text && WeekCalendar.TryParse(text.Text, out var calendar)
            ? Parsed<WeekCalendar>.Read(calendar)
            : Parsed<WeekCalendar>.NotThat("write days as mon, tue, wed, thu, fri, sat, sun and hours as 08:00-20:00");
}
