using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>The number in system is to be noted.</summary>
internal sealed record SampleDue(int Index) : Message<SampleDue>(Index);

/// <content>What it has to report.</content>
internal sealed partial class NetworkStation
{
    private readonly Occupancy _occupancy = new();
    private readonly bool _countsWaits;
    private readonly bool _countsSojourns;
    private readonly TailCounts _waitingTails;
    private readonly TailCounts _sojournTails;
    private readonly double[] _samples;
    private SimTime _since;
    private long _failures;

    public override bool IsEmpty => _occupancy.Number == 0;

    public override void Restart(SimTime now)
    {
        _since = now;
        _failures = 0;
        _occupancy.Restart(now);
        _waitingTails.Restart();
        _sojournTails.Restart();
        foreach (var line in _lines)
        {
            line.Station.Restart(now);
            line.DownTicks = 0;
        }
    }

    public override void Report(MeasureSheet sheet, SimTime now)
    {
        var lines = _lines.Select(line => line.Station.Close(now)).ToList();
        foreach (var line in lines)
            LineLaws.Check(line);
        var (waiting, sojourn) = (new DurationHistogram(), new DurationHistogram());
        foreach (var line in lines)
        {
            waiting.Merge(line.Waiting);
            sojourn.Merge(line.Sojourn);
        }
        var span = (now - _since).TotalSeconds;
        double arrivals = lines.Sum(line => line.Arrivals), refused = lines.Sum(line => line.Refused);
        double reneged = lines.Sum(line => line.Reneged), departures = lines.Sum(line => line.Departures);
        double waited = lines.Sum(line => line.Waited);
        var queue = lines.Sum(line => MeasureSheet.SecondsOf(line.QueueIntegral));
        var busy = lines.Sum(line => MeasureSheet.SecondsOf(line.BusyIntegral));
        var renegedWaiting = lines.Sum(line => MeasureSheet.SecondsOf(line.RenegedWaiting));
        var offered = arrivals + refused;
        sheet.Add(Name + ".arrivals", offered);
        sheet.Add(Name + ".departures", departures);
        sheet.Ratio(Name + ".arrivalRate", offered, span);
        sheet.Ratio(Name + ".throughput", departures, span);
        sheet.Ratio(Name + ".utilisation", busy, span * _options.Servers * _lines.Length);
        sheet.Ratio(Name + ".busyServers", busy, span);
        sheet.Ratio(Name + ".availability", span * _lines.Length - DownSeconds(now), span * _lines.Length);
        sheet.Ratio(Name + ".refusedRatio", refused, offered);
        sheet.Ratio(Name + ".renegedRatio", reneged, offered);
        sheet.Ratio(Name + ".failedRatio", _failures, departures);
        sheet.Ratio(Name + ".waitedRatio", waited, waiting.Count);
        sheet.Durations(Name + ".waiting", waiting);
        sheet.Ratio(Name + ".waitingOfWaiters.mean", MeasureSheet.SecondsOf(waiting.Sum), waited);
        sheet.Ratio(Name + ".waitingOfAll.mean", MeasureSheet.SecondsOf(waiting.Sum) + renegedWaiting, waiting.Count + reneged);
        sheet.Ratio(Name + ".renegedRatioOfWaiters", reneged, waited + reneged);
        sheet.Ratio(Name + ".waitedRatioOfAll", waited + reneged, waiting.Count + reneged);
        sheet.Ratio(Name + ".waitingOfAllWaiters.mean", MeasureSheet.SecondsOf(waiting.Sum) + renegedWaiting, waited + reneged);
        sheet.Durations(Name + ".sojourn", sojourn);
        sheet.Ratio(Name + ".queueLength.mean", queue, span);
        sheet.Add(Name + ".queueLength.max", lines.Max(line => line.QueueLengthMax));
        _occupancy.Report(Name + ".numberInSystem", _options.Tails.NumberInSystem, sheet, now);
        _waitingTails.Report(Name + ".waiting", sheet);
        _sojournTails.Report(Name + ".sojourn", sheet);
        for (var index = 0; index < _samples.Length; index++)
        {
            if (_countsFrom + _options.SampleAt[index] <= now)
                sheet.Add($"{Name}.numberInSystem.at.{MeasureSheet.Text(_options.SampleAt[index])}", _samples[index]);
        }
    }

    private double DownSeconds(SimTime now) => _lines.Sum(line =>
        TimeSpan.FromTicks(line.DownTicks + (line.IsUp ? 0 : (now - SimTime.Max(line.DownSince, _since)).Ticks)).TotalSeconds);
}
