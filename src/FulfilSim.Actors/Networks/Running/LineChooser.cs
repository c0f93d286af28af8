using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Which of several lines of a station a job joins.</summary>
internal sealed class LineChooser(string station, LineChoice choice, ServiceLine[] lines)
{
    private readonly Purpose _purpose = Purpose.Named("line:" + station);
    private int _next;

    public int Choose(Job job, Turn turn)
    {
        return choice switch
        {
            LineChoice.ShortestQueue => Shortest(),
            LineChoice.TwoChoices => BetterOfTwo(turn.Draw(_purpose, job.Entity, job.Occurrence)),
            LineChoice.RoundRobin => _next = (_next + 1) % lines.Length,
            LineChoice.FirstUp => FirstUp(),
            _ => turn.Draw(_purpose, job.Entity, job.Occurrence).NextIndex(lines.Length),
        };
    }

    private int Shortest()
    {
        var best = 0;
        for (var line = 1; line < lines.Length; line++)
        {
            if (LengthOf(line) < LengthOf(best))
                best = line;
        }
        return best;
    }

    /// <summary>Two different ones, each pair as likely.</summary>
    private int BetterOfTwo(RandomStream stream)
    {
        var one = stream.NextIndex(lines.Length);
        var other = stream.NextIndex(lines.Length - 1);
        other += other >= one ? 1 : 0;
        return LengthOf(other) < LengthOf(one) ? other : one;
    }

    private int FirstUp() => Math.Max(0, Array.FindIndex(lines, line => line.IsUp));

    private int LengthOf(int line) => lines[line].Station.NumberInSystem;
}
