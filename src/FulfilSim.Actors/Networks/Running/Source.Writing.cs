namespace FulfilSim.Actors.Networks.Running;

/// <summary>Source to shared item: change it, if it is still as I read it.</summary>
internal sealed record ItemWrite(Job Job, long Version) : Message<ItemWrite>(Job.Entity, Job.Occurrence);

/// <summary>Shared item to source: what it is now.</summary>
internal sealed record ItemRead(Job Job, long Version) : Message<ItemRead>(Job.Entity, Job.Occurrence);

/// <content>Read, then write: an attempt on a shared item.</content>
internal sealed partial class Source
{
    private static void Write(ItemRead read, Turn turn) =>
        turn.Tell(turn.Sender, new ItemWrite(read.Job.Onwards(), read.Version));
}
