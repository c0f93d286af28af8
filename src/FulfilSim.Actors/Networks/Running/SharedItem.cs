using System.Diagnostics;
using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>An item under optimistic concurrency: the first writer of a version wins, the others must read again.</summary>
internal sealed class SharedItem(SharedItemOptions options) : Place("sharedItems." + options.Name)
{
    private long _version;
    private long _writes;
    private long _conflicts;

    public override void Restart(SimTime now) => _writes = _conflicts = 0;

    public override void Report(MeasureSheet sheet, SimTime now)
    {
        sheet.Add(Name + ".writes", _writes);
        sheet.Add(Name + ".conflicts", _conflicts);
    }

    protected internal override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case Job job: turn.Tell(job.Source, new ItemRead(job, _version)); break;
            case ItemWrite write: Change(write, turn); break;
            case JobCancelled: break; // nothing waits here
            default: throw new UnreachableException($"A shared item has no rule for {message}.");
        }
    }

    private void Change(ItemWrite write, Turn turn)
    {
        _writes++;
        if (write.Version == _version)
        {
            _version++;
            turn.Tell(write.Job.Source, write.Job.Onwards());
            return;
        }
        _conflicts++;
        Fail(write.Job.Onwards(), JobFailure.Failed, turn);
    }
}
