using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Walking;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Plays steps that no buyer plays.</summary>
internal static class Errands
{
    public static async Task<Errand> PlayAsync(Walker walker, Step[] steps, TimeProvider time, CancellationToken cancellation)
    {
        await using var aborting = cancellation.Register(walker.Abort);
        var readyAt = time.GetTimestamp();
        foreach (var step in steps)
        {
            var end = await walker.PlayAsync(step, readyAt);
            if (end.Kind != StepEndKind.Good)
                return new(IsDone: false, step.Name, end.Why);
            readyAt = end.EndedAt;
        }
        return new(IsDone: true, Step: "", Why: "");
    }
}
