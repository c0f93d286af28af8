using System.Diagnostics;
using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Holds the parts of a job until the last one has come.</summary>
internal sealed class JoinPlace(JoinOptions options) : Place("joins." + options.Name)
{
    private readonly Dictionary<(long Attempt, int Branch), (int Count, SimTime FirstAt)> _waiting = [];
    private Ways _ways = null!;
    private Statistics.DurationHistogram _waits = new();

    public override void Connect(Func<string, ActorRef> find) => _ways = new Ways(options.Name, options.Routes, find);

    public override void Restart(SimTime now) => _waits = new();

    public override void Report(MeasureSheet sheet, SimTime now) => sheet.Durations(Name + ".waiting", _waits);

    protected internal override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case Job part: TakeIn(part, turn); break;
            case JobCancelled cancelled: Drop(cancelled.Attempt); break;
            default: throw new UnreachableException($"A join has no rule for {message}.");
        }
    }

    private void TakeIn(Job part, Turn turn)
    {
        var whole = part.Whole();
        var key = (part.Entity, whole.Branch);
        var (count, firstAt) = _waiting.GetValueOrDefault(key, (0, turn.Now));
        if (count + 1 < part.PartCount)
        {
            _waiting[key] = (count + 1, firstAt);
            return;
        }
        _waiting.Remove(key);
        _waits.Add(turn.Now - firstAt);
        Forward(whole, _ways, turn);
    }

    /// <summary>Parts of an attempt that was taken back wait for nobody. Those of nested forks stay until the end.</summary>
    private void Drop(long attempt) => _waiting.Remove((attempt, 0));
}
