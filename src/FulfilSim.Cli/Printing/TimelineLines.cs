using FulfilSim.Experiments.Explaining;
using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Cli.Printing;

/// <summary>Lives as lines of a page of 80 columns.</summary>
internal static class TimelineLines
{
    private const int TimeWidth = 20;
    private const int Gap = 2;

    public static IEnumerable<string> Of(Explanation explanation)
    {
        var rows = Timeline.Of(explanation.Arms);
        return explanation.Arms.Count <= 2 ? Beside(explanation, rows) : Stacked(explanation, rows);
    }

    private static IEnumerable<string> Beside(Explanation explanation, IReadOnlyList<TimelineRow> rows)
    {
        var writer = new LifeLines(explanation);
        var isParted = false;
        foreach (var row in rows)
        {
            if (!row.IsShared && !isParted)
            {
                isParted = true;
                foreach (var line in Heads(explanation))
                    yield return line;
            }
            foreach (var line in writer.Lines(row.At, row.IsShared ? [row.Happening] : row.PerArm))
                yield return line;
        }
    }

    private static string[] Heads(Explanation explanation)
    {
        var width = (Screen.Width - TimeWidth - Gap) / 2;
        var heads = explanation.Arms.Select(arm => arm.Arm.Name.Length > width ? arm.Arm.Name[..width] : arm.Arm.Name).ToArray();
        return
        [
            $"{new string('-', TimeWidth)}{new string('-', Screen.Width - TimeWidth)}",
            $"{"they part here",-TimeWidth}{heads[0].PadRight(width + Gap)}{heads[^1]}",
        ];
    }

    /// <summary>What is common to all first, then each arm's own way from there.</summary>
    private static IEnumerable<string> Stacked(Explanation explanation, IReadOnlyList<TimelineRow> rows)
    {
        var common = rows.TakeWhile(row => row.IsShared).ToList();
        var writer = new LifeLines(explanation);
        foreach (var row in common)
        {
            foreach (var line in writer.Lines(row.At, [row.Happening]))
                yield return line;
        }
        for (var arm = 0; arm < explanation.Arms.Count; arm++)
        {
            var own = new LifeLines(explanation);
            yield return "";
            yield return $"-- under {explanation.Arms[arm].Arm.Name} ".PadRight(Screen.Width, '-');
            foreach (var row in rows.Skip(common.Count).Where(row => row.PerArm[arm] is not null))
            {
                foreach (var line in own.Lines(row.At, [row.PerArm[arm]]))
                    yield return line;
            }
        }
    }

    /// <summary>Writes moments with their local time and offset, and the day where it changes.</summary>
    private sealed class LifeLines(Explanation explanation)
    {
        private DateOnly _day;

        public IEnumerable<string> Lines(TimeSpan at, IReadOnlyList<Happening?> happenings)
        {
            var local = explanation.LocalTimeOf(at);
            if (DateOnly.FromDateTime(local.DateTime) is var day && day != _day)
            {
                _day = day;
                yield return LocalTime.Day(local);
            }
            var width = (Screen.Width - TimeWidth - (Gap * (happenings.Count - 1))) / happenings.Count;
            var columns = happenings.Select(each => Wrapped(each?.Text ?? "", width)).ToArray();
            var head = $"{LocalTime.Clock(local)} {OffsetWord.Of(at - explanation.AroseAt),10}";
            for (var line = 0; line < columns.Max(column => column.Count); line++)
            {
                var cells = columns.Select(column => (line < column.Count ? column[line] : "").PadRight(width));
                yield return $"{(line == 0 ? head : ""),-TimeWidth}{string.Join(new string(' ', Gap), cells)}".TrimEnd();
            }
        }

        private static List<string> Wrapped(string text, int width)
        {
            var lines = new List<string> { "" };
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (lines[^1].Length + 1 + word.Length > width && lines[^1].Length > 0)
                    lines.Add("");
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
            return lines;
        }
    }
}
