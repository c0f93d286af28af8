using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Pacing;

/// <summary>Repeats a paced run in virtual time.</summary>
public static class Replay
{
    /// <summary>Delivers what the paced run delivered, in the same order; the trace digest comes out the same.</summary>
    /// <param name="simulation">Put together as the paced one was, and at the moment at which that was given to the pacer.</param>
    /// <param name="records">As they were written down, in rising order of moments.</param>
    /// <param name="until">As <see cref="PacedRun.Until"/> gives it.</param>
    public static void Run(Simulation simulation, IEnumerable<InjectionRecord> records, SimTime until)
    {
        foreach (var record in records)
        {
            Invariant.Holds(record.Moment >= simulation.Now && record.Moment <= until);
            simulation.RunUntil(record.Moment);
            simulation.Inject(record.To, record.Message);
        }
        simulation.RunUntil(until);
    }
}
