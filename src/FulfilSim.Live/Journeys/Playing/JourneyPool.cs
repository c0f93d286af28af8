using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Walking;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Journeys that are not under way, to be used again. From any thread.</summary>
internal sealed class JourneyPool(Surroundings around, BoundJourney bound) : IDisposable
{
    /// <summary>Those of a backlog are let go after it: the collector would have them all to look through.</summary>
    private const int CountMax = 1024;

    private readonly Lock _gate = new();
    private readonly Stack<Journey> _idle = [];

    public Journey Rent()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out var journey))
                return journey;
        }
        return new Journey(new Walker(around, bound, bound.Plan.Taken.All.Count));
    }

    public void Return(Journey journey)
    {
        if (!journey.Walker.IsAborted)
        {
            lock (_gate)
            {
                if (_idle.Count < CountMax)
                {
                    _idle.Push(journey);
                    return;
                }
            }
        }
        journey.Walker.Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            while (_idle.TryPop(out var journey))
                journey.Walker.Dispose();
        }
    }
}
