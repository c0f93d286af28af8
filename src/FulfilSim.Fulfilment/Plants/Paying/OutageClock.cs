using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>When one gateway is down, and how: stated windows, and outages by chance on a timeline of their own.</summary>
internal sealed class OutageClock(string plant, IReadOnlyList<PayGatewayOutage> outages, CellBook book)
{
    private readonly Purpose _failures = Purpose.Named("plant-failure:" + plant);
    private readonly bool[] _isOn = new bool[outages.Count];

    /// <summary>Nothing is served.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Any outage is on, dead or grey.</summary>
    public bool IsOn { get; private set; }

    public void Start(Turn turn)
    {
        for (var window = 0; window < outages.Count; window++)
        {
            if (outages[window].For > TimeSpan.Zero)
                turn.At(SimTime.At(outages[window].From), new OutageEdge(window, 0, IsBegin: true));
            else
                turn.After(Exponentially(outages[window].TimeToFailure, window, 0, turn), new OutageEdge(window, 0, IsBegin: true));
        }
    }

    /// <summary>Goes through a begin or an end, and sees to the next.</summary>
    public void Pass(OutageEdge edge, Turn turn)
    {
        var outage = outages[edge.Window];
        _isOn[edge.Window] = edge.IsBegin;
        IsOn = _isOn.Contains(true);
        IsDead = outages.Where((_, window) => _isOn[window]).Any(on => on.Severity == OutageSeverity.Dead);
        if (edge.IsBegin)
        {
            var length = outage.For > TimeSpan.Zero
                ? outage.For
                : Exponentially(outage.TimeToRepair, edge.Window, (2 * edge.Number) + 1, turn);
            var end = turn.Now + length;
            book.Windows.Add(new FaultWindow(
                "pay-gateway-outage", plant, outage.Severity == OutageSeverity.Dead ? "dead" : "grey", turn.Now.TotalSeconds, end.TotalSeconds));
            turn.At(end, edge with { IsBegin = false, Occurrence = edge.Number << 1 });
        }
        else if (outage.For == TimeSpan.Zero)
        {
            var next = edge.Number + 1;
            turn.After(
                Exponentially(outage.TimeToFailure, edge.Window, 2 * next, turn), new OutageEdge(edge.Window, next, IsBegin: true));
        }
    }

    /// <summary>How much longer a charge occupies its slot because of a grey outage.</summary>
    public TimeSpan ExtraTime(long intent, int charge, Turn turn)
    {
        if (!IsOn)
            return TimeSpan.Zero;
        for (var window = 0; window < outages.Count; window++)
        {
            var outage = outages[window];
            if (!_isOn[window] || outage.Severity != OutageSeverity.Grey)
                continue;
            if (turn.Draw(Purposes.Grey, intent, (charge << 5) | window).NextChance(outage.AffectedRatio))
                return outage.ExtraServiceTime;
        }
        return TimeSpan.Zero;
    }

    private TimeSpan Exponentially(TimeSpan mean, int window, int number, Turn turn)
    {
        var stream = turn.Draw(_failures, window, number);
        return Exponential.WithMean(mean.TotalSeconds).SampleDuration(ref stream);
    }
}
