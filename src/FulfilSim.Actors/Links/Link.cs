using FulfilSim.Statistics;

namespace FulfilSim.Actors.Links;

/// <summary>
/// The way between two actors: a latency and an ordered list of rules. Rules are asked in order: drop ends the list,
/// delays add up, a duplicate passes the rules behind it on its own. Reordering is delay without per-pair order.
/// </summary>
/// <param name="name">Names the latency's stream, so it must be stable.</param>
/// <param name="latency">Seconds.</param>
/// <param name="rules">In the order in which they are asked.</param>
public sealed class Link(string name, Distribution latency, IReadOnlyList<ILinkRule> rules)
{
    private readonly Purpose _latencyPurpose = Purpose.Named("link-latency:" + name);
    private readonly ILinkRule[] _rules = [.. rules];
    private readonly TimeSpan? _constantLatency = latency is Constant ? TimeSpan.FromSeconds(latency.Mean) : null;

    public string Name { get; } = name;

    internal void Carry(Message message, ActorRef from, ActorRef to, Simulation simulation)
    {
        if (_rules.Length == 0 && _constantLatency is { } always)
        {
            simulation.Deliver(from, to, always, message);
            return;
        }
        var copies = 0;
        Pass(message, from, to, simulation, ruleIndex: 0, extra: TimeSpan.Zero, ref copies);
    }

    /// <param name="copies">Copies made of this message so far; numbers the latency of each.</param>
    private void Pass(
        Message message, ActorRef from, ActorRef to, Simulation simulation, int ruleIndex, TimeSpan extra, ref int copies)
    {
        var copy = copies;
        for (var index = ruleIndex; index < _rules.Length; index++)
        {
            var verdict = _rules[index].Judge(message, simulation.Now, simulation.Streams);
            if (verdict.Kind == VerdictKind.Pass)
                continue;
            simulation.ShowVerdict(message, from, to, verdict);
            switch (verdict)
            {
                case { Kind: VerdictKind.Delay, By: var by }:
                    extra += by;
                    break;
                case { Kind: VerdictKind.Drop }:
                    return;
                case { Kind: VerdictKind.Duplicate, By: var by }:
                    copies++;
                    Pass(message, from, to, simulation, index + 1, extra + by, ref copies);
                    break;
            }
        }
        simulation.Deliver(from, to, Latency(message, simulation, copy) + extra, message);
    }

    private TimeSpan Latency(Message message, Simulation simulation, int copy)
    {
        if (_constantLatency is { } always)
            return always;
        // The kind is part of the key, so that one more sort of message changes nobody else's latency.
        var entity = message.Entity ^ ((long)message.Kind << 31);
        var stream = simulation.Streams.For(_latencyPurpose, entity, (message.Occurrence << 2) + copy);
        return latency.SampleDuration(ref stream);
    }
}
