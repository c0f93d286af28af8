using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Queueing;

/// <summary>Poisson arrivals at one station, each job with its work keyed by its number: the textbooks' M/G/c/K.</summary>
internal sealed class PoissonStation(Distribution interarrivalTime, Distribution serviceTime, Station<long> station, long jobs) : Actor
{
    private static readonly Purpose Interarrival = Purpose.Named("validation:interarrival");
    private static readonly Purpose Work = Purpose.Named("validation:work");
    private readonly long[] _waits = new long[jobs];
    private readonly SimTime[] _arrivedAt = new SimTime[jobs];

    /// <summary>Waiting time of each job, in ticks.</summary>
    public IReadOnlyList<long> Waits => _waits;

    /// <summary>Plays one replication until the last job has gone.</summary>
    public static (StationTotals Totals, IReadOnlyList<long> Waits) Played(
        double arrivalRatePerSecond, Distribution serviceTime, int servers, int queueCapacity, long jobs, int replication)
    {
        var simulation = new Simulation(new Streams(seed: 20_260_731, replication));
        var station = new Station<long>("station", servers, queueCapacity);
        var actor = new PoissonStation(Exponential.WithMean(1 / arrivalRatePerSecond), serviceTime, station, jobs);
        simulation.Join(actor);
        simulation.RunUntil(SimTime.Never);
        return (station.Close(simulation.Now), actor.Waits);
    }

    protected override void Start(Turn turn) => AwaitNext(0, turn);

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case JobCame came: TakeIn(came.Job, turn); break;
            case JobDone done: Finish(done.Slot, turn); break;
            default: throw new UnreachableException($"No rule for {message}.");
        }
    }

    private void TakeIn(long job, Turn turn)
    {
        AwaitNext(job + 1, turn);
        _arrivedAt[job] = turn.Now;
        var stream = turn.Draw(Work, job);
        var work = TimeSpan.FromSeconds(serviceTime.Sample(ref stream));
        if (station.Arrive(job, work, turn.Now, out var start, out _) == Admission.Started)
            Begin(start, turn);
    }

    private void Finish(int slot, Turn turn)
    {
        station.Complete(slot, turn.Now);
        while (station.TryBegin(turn.Now, out var start))
            Begin(start, turn);
    }

    private void Begin(ServiceStart<long> start, Turn turn)
    {
        _waits[start.Job] = (turn.Now - _arrivedAt[start.Job]).Ticks;
        turn.After(start.ServiceTime, new JobDone(start.Job, start.Slot));
    }

    private void AwaitNext(long job, Turn turn)
    {
        if (job == jobs)
            return;
        var stream = turn.Draw(Interarrival, job);
        turn.After(TimeSpan.FromSeconds(interarrivalTime.Sample(ref stream)), new JobCame(job));
    }

    private sealed record JobCame(long Job) : Message<JobCame>(Job);

    private sealed record JobDone(long Job, int Slot) : Message<JobDone>(Job);
}
