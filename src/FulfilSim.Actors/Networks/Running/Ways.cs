using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>The ways on from a place, with where they lead.</summary>
internal sealed class Ways
{
    private readonly Purpose _purpose;
    private readonly ActorRef[] _to;
    private readonly double[] _upTo;

    /// <param name="place">Names the stream.</param>
    /// <param name="routes">None: everybody leaves.</param>
    /// <param name="find">The actor of a place; nobody for "out".</param>
    public Ways(string place, IReadOnlyList<RouteOptions> routes, Func<string, ActorRef> find)
    {
        _purpose = Purpose.Named("route:" + place);
        _to = [.. routes.Select(route => find(route.To))];
        _upTo = new double[routes.Count];
        var sum = 0.0;
        for (var index = 0; index < routes.Count; index++)
            _upTo[index] = sum += routes[index].Share;
    }

    /// <summary>Where a job goes next; nobody when it leaves.</summary>
    public ActorRef Next(Job job, Turn turn)
    {
        if (_to.Length <= 1)
            return _to.Length == 0 ? ActorRef.Nobody : _to[0];
        return Drawn(job, turn);
    }

    private ActorRef Drawn(Job job, Turn turn)
    {
        var unit = turn.Draw(_purpose, job.Entity, job.Occurrence).NextUnit();
        var index = 0;
        while (index < _to.Length - 1 && unit >= _upTo[index])
            index++;
        return _to[index];
    }
}
