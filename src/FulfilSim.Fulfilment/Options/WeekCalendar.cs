using System.Globalization;

namespace FulfilSim.Fulfilment.Options;

/// <summary>Stretches of a week in local time, Monday 00:00 first: shifts, opening hours, working days.</summary>
public sealed record WeekCalendar
{
    public const int MinutesPerWeek = 7 * 24 * 60;

    /// <summary>Every minute of the week.</summary>
    public static readonly WeekCalendar Always = new("always", Enumerable.Repeat(true, MinutesPerWeek).ToArray());

    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly bool[] _isOn;

    private WeekCalendar(string text, bool[] isOn)
    {
        Text = text;
        _isOn = isOn;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>What <see cref="Parse"/> takes, in words.</summary>
    public static string Expected =>
        "\"always\", or days and hours such as \"mon-sat 08:00-20:00\", \"08:00-22:00\" or \"mon-fri 09:00-17:00, sat 10:00-14:00\"";

    public static WeekCalendar Parse(string text) =>
        TryParse(text, out var calendar) ? calendar : throw new FormatException($"'{text}' is not {Expected}.");

    public static bool TryParse(string text, out WeekCalendar calendar)
    {
        calendar = Always;
        if (text.Trim() == "always")
            return true;
        var isOn = new bool[MinutesPerWeek];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!TryAdd(part, isOn))
                return false;
        }
        calendar = new WeekCalendar(text, isOn);
        return isOn.Contains(true);
    }

    public bool IsOn(int minuteOfWeek) => _isOn[minuteOfWeek];

    /// <summary>Minutes from a minute of the week to the next one that differs; 0 when none does.</summary>
    public int MinutesToChange(int minuteOfWeek)
    {
        for (var ahead = 1; ahead <= MinutesPerWeek; ahead++)
        {
            if (_isOn[(minuteOfWeek + ahead) % MinutesPerWeek] != _isOn[minuteOfWeek])
                return ahead;
        }
        return 0;
    }

    public bool Equals(WeekCalendar? other) => other is not null && _isOn.AsSpan().SequenceEqual(other._isOn);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static bool TryAdd(string part, bool[] isOn)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2)
            return false;
        var hasDays = !char.IsAsciiDigit(words[0][0]);
        var (firstDay, lastDay) = (0, 6);
        if (hasDays && !TryDays(words[0], out firstDay, out lastDay))
            return false;
        var (from, until) = (0, 24 * 60);
        var hours = hasDays ? words.ElementAtOrDefault(1) : words[0];
        if ((!hasDays && words.Length > 1) || (hours is not null && !TryHours(hours, out from, out until)))
            return false;
        for (var day = firstDay; ; day = (day + 1) % 7)
        {
            for (var minute = from; minute < until; minute++)
                isOn[((day * 24 * 60) + minute) % MinutesPerWeek] = true;
            if (day == lastDay)
                return true;
        }
    }

    private static bool TryDays(string word, out int first, out int last)
    {
        var ends = word.Split('-');
        first = Array.IndexOf(DayNames, ends[0]);
        last = Array.IndexOf(DayNames, ends[^1]);
        return ends.Length <= 2 && first >= 0 && last >= 0;
    }

    private static bool TryHours(string word, out int from, out int until)
    {
        until = 0;
        var ends = word.Split('-');
        if (!TryMinute(ends[0], out from) || ends.Length != 2 || !TryMinute(ends[1], out until))
            return false;
        if (until <= from)
            until += 24 * 60; // over midnight
        return true;
    }

    private static bool TryMinute(string word, out int minute)
    {
        minute = 24 * 60;
        if (word == "24:00")
            return true;
        var isTime = TimeOnly.TryParseExact(word, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        minute = (time.Hour * 60) + time.Minute;
        return isTime;
    }
}
