using System.Diagnostics;
using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Makes one part of a job for each way.</summary>
internal sealed class ForkPlace(ForkOptions options) : Place("forks." + options.Name)
{
    private ActorRef[] _to = [];

    public override void Connect(Func<string, ActorRef> find) => _to = [.. options.To.Select(find)];

    protected internal override void Receive(Message message, Turn turn)
    {
        if (message is JobCancelled)
            return;
        var job = message as Job ?? throw new UnreachableException($"A fork has no rule for {message}.");
        for (var part = 0; part < _to.Length; part++)
            turn.Tell(_to[part], job.Part(part, _to.Length));
    }
}
