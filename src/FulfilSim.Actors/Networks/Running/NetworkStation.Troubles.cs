using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>A line breaks down or is repaired, a stall begins or ends.</summary>
/// <param name="Line">Which line; -1 for all.</param>
/// <param name="IsBegin">Whether it begins.</param>
internal sealed record TroubleEdge(int Line, bool IsBegin) : Message<TroubleEdge>(Line, IsBegin ? 1 : 0);

/// <content>Breakdowns and stalls; and work that its source takes back.</content>
internal sealed partial class NetworkStation
{
    /// <summary>Line and ticket of each attempt that is here; kept where a source may take its work back.</summary>
    private readonly Dictionary<long, (int Line, long Ticket)>? _whereabouts;

    private void PlanTroubles(Turn turn)
    {
        foreach (var stall in _options.Stalls)
        {
            turn.At(SimTime.At(stall.From), new TroubleEdge(-1, IsBegin: true));
            turn.At(SimTime.At(stall.From + stall.For), new TroubleEdge(-1, IsBegin: false));
        }
        if (_options.Breakdowns is null)
            return;
        foreach (var line in _lines)
        {
            DrawFailure(line, turn);
            WearOnDuty(line, turn);
        }
    }

    private void DrawFailure(ServiceLine line, Turn turn) =>
        line.TimeToFailure = Draw(_options.Breakdowns!.TimeToFailure, line, 2 * line.BreakdownCount, turn);

    private TimeSpan Draw(Distribution distribution, ServiceLine line, int occurrence, Turn turn)
    {
        var stream = turn.Draw(_troubles, _lines.IndexOf(line), occurrence);
        return distribution.SampleDuration(ref stream);
    }

    /// <summary>The time to failure runs down, from now on.</summary>
    private void Wear(ServiceLine line, Turn turn)
    {
        if (_options.Breakdowns is null || line.WearsSince != SimTime.Never || !line.IsUp)
            return;
        line.WearsSince = turn.Now;
        line.Failure = turn.After(line.TimeToFailure, new TroubleEdge(_lines.IndexOf(line), IsBegin: true));
    }

    /// <summary>The same, unless it runs only while the line serves, and the line does not.</summary>
    private void WearOnDuty(ServiceLine line, Turn turn)
    {
        if (_options.Breakdowns is { OnlyWhileServing: false } || line.Station.InServiceCount > 0)
            Wear(line, turn);
    }

    /// <summary>The line stands idle: the time to failure waits, where it runs only while serving.</summary>
    private void Rest(ServiceLine line, Turn turn)
    {
        if (_options.Breakdowns is not { OnlyWhileServing: true } || line.WearsSince == SimTime.Never)
            return;
        line.TimeToFailure -= turn.Now - line.WearsSince;
        line.WearsSince = SimTime.Never;
        turn.Cancel(line.Failure);
    }

    private void PassTrouble(TroubleEdge edge, Turn turn)
    {
        if (edge.Line < 0)
        {
            foreach (var each in _lines)
                Change(each, edge.IsBegin, OnBreakdown.Resume, turn);
            return;
        }
        var line = _lines[edge.Line];
        var breakdowns = _options.Breakdowns!;
        if (edge.IsBegin)
        {
            line.WearsSince = SimTime.Never;
            var repair = Draw(breakdowns.TimeToRepair, line, (2 * line.BreakdownCount++) + 1, turn);
            turn.After(repair, edge with { IsBegin = false, Occurrence = 0 });
        }
        else
        {
            DrawFailure(line, turn);
        }
        Change(line, edge.IsBegin, breakdowns.Then, turn);
    }

    private void Change(ServiceLine line, bool isBegin, OnBreakdown then, Turn turn)
    {
        line.TroubleCount += isBegin ? 1 : -1;
        if (isBegin && line.TroubleCount == 1)
            Stop(line, then, turn);
        else if (!isBegin && line.TroubleCount == 0)
            GoOn(line, turn);
    }

    private void Stop(ServiceLine line, OnBreakdown then, Turn turn)
    {
        line.DownSince = turn.Now;
        line.Station.SetServers(0, turn.Now);
        foreach (var slot in line.Station.BusySlots.ToList())
        {
            line.CallOff(slot, turn);
            if (then == OnBreakdown.Fail)
            {
                var lost = line.Station.Abort(slot, turn.Now);
                _occupancy.Change(-1, turn.Now);
                _whereabouts?.Remove(lost.Entity);
                Fail(lost, JobFailure.Failed, turn);
                continue;
            }
            line.Station.Halt(slot, turn.Now);
            if (then == OnBreakdown.Restart)
                line.Station.Rework(slot, WorkOf(line.Station.JobAt(slot)));
        }
    }

    private TimeSpan WorkOf(Job job)
    {
        var stream = Turn.Draw(_service, job.Entity, job.Occurrence);
        return _serviceTimes[job.SourceIndex].SampleDuration(ref stream);
    }

    private void GoOn(ServiceLine line, Turn turn)
    {
        line.DownTicks += (turn.Now - SimTime.Max(line.DownSince, _since)).Ticks;
        line.Station.SetServers(_options.Servers, turn.Now);
        foreach (var slot in line.Station.BusySlots.ToList())
            line.Await(slot, line.Station.Resume(slot, turn.Now), turn);
        WearOnDuty(line, turn);
        BeginNext(line, turn);
    }

    /// <summary>Takes a job out, wherever it is. No effect when it has gone.</summary>
    private void Leave(long attempt, Turn turn)
    {
        if (!_whereabouts!.Remove(attempt, out var where))
            return;
        var line = _lines[where.Line];
        Invariant.Holds(line.Station.TryTakeBack(where.Ticket, turn.Now, out var slot));
        _occupancy.Change(-1, turn.Now);
        if (slot < 0)
            return;
        line.CallOff(slot, turn);
        BeginNext(line, turn);
        if (line.Station.InServiceCount == 0)
            Rest(line, turn);
    }
}
