using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>A station played through step by step; all effects of each step are compared, so that nothing extra may happen.</summary>
internal sealed class StationScript
{
    private readonly Station<string> _station;
    private readonly Dictionary<string, (long Ticket, SimTime ArrivedAt)> _waiting = [];
    private readonly Dictionary<string, int> _serving = [];
    private readonly List<Effect> _effects = [];
    private SimTime _now;

    private StationScript(Station<string> station) => _station = station;

    public Station<string> Station => _station;

    public static StationScript PackingStation(int servers, int queueCapacity, int watchedHours = 0) =>
        new(new Station<string>("packing", servers, queueCapacity, SimTime.Zero, watchedHours));

    public StationScript At(string moment)
    {
        _now = Clock.At(moment);
        return this;
    }

    public StationScript When(Happening happening)
    {
        switch (happening)
        {
            case Happening.Arrival arrival: Arrive(arrival); break;
            case Happening.ServiceEnd end: Complete(end.Job); break;
            case Happening.LossOfPatience loss: Renege(loss.Job); break;
            case Happening.Shift shift: _station.SetServers(shift.Servers, _now); break;
            default: throw new UnreachableException($"No station knows {happening}.");
        }
        while (_station.TryBegin(_now, out var start))
            Begin(start);
        return this;
    }

    public StationScript Expect(params Effect[] effects)
    {
        _effects.ShouldBe(effects);
        _effects.Clear();
        return this;
    }

    public StationScript ExpectNothing() => Expect();

    public StationScript ExpectCounts(int waiting, int inService)
    {
        (_station.QueueLength, _station.InServiceCount).ShouldBe((waiting, inService));
        _station.IsEmpty.ShouldBe(waiting + inService == 0);
        return this;
    }

    public StationScript ExpectHeadWait(string wait)
    {
        _station.HeadWait(_now).ShouldBe(Clock.Of(wait));
        return this;
    }

    public StationTotals Close(string moment) => _station.Close(Clock.At(moment));

    private void Arrive(Happening.Arrival arrival)
    {
        switch (_station.Arrive(arrival.Job, arrival.Work, _now, out var start, out var ticket))
        {
            case Admission.Started: Begin(start); break;
            case Admission.Queued: _waiting.Add(arrival.Job, (ticket, _now)); break;
            default: _effects.Add(new Effect.Refusal(arrival.Job)); break;
        }
    }

    private void Begin(ServiceStart<string> start)
    {
        _waiting.Remove(start.Job);
        _serving.Add(start.Job, start.Slot);
        _effects.Add(new Effect.Start(start.Job, start.ServiceTime));
    }

    private void Complete(string job)
    {
        _serving.Remove(job, out var slot);
        var before = _station.Close(_now).Sojourn.Sum;
        _station.Complete(slot, _now).ShouldBe(job);
        var sojourn = _station.Close(_now).Sojourn.Sum - before;
        _effects.Add(new Effect.Departure(job, new((long)sojourn)));
    }

    private void Renege(string job)
    {
        var (ticket, arrivedAt) = _waiting[job];
        if (_station.TryRenege(ticket, _now))
            _effects.Add(new Effect.Reneging(job));
    }
}
