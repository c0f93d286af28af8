using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>
/// One attempt of a customer, or a part of it, on its way through the network. It is told from place to place, and at the end
/// to its source, which takes it for the answer. The entity names the attempt, the occurrence counts its steps, so that no
/// two of them share luck.
/// </summary>
/// <param name="Entity">Source, attempt and customer in one number; see <see cref="AttemptKey"/>.</param>
/// <param name="Occurrence">Branch and steps in one number.</param>
/// <param name="Source">Who waits for the answer.</param>
/// <param name="SourceIndex">Its place in the options.</param>
/// <param name="Rank">Priority; lower is served first.</param>
/// <param name="CalledAt">When the customer came.</param>
/// <param name="VisitsDone">Services it has had in a row where it is.</param>
/// <param name="PartCounts">How many parts each fork on its path has made, four bits each.</param>
internal sealed record Job(
    long Entity, int Occurrence, ActorRef Source, int SourceIndex, int Rank, SimTime CalledAt, int VisitsDone = 0, int PartCounts = 0)
    : Message<Job>(Entity, Occurrence)
{
    private const int StepBits = 31 - (4 * ForkOptions.DepthMax);

    /// <summary>Path of branches, four bits each; 0 for a whole customer.</summary>
    public int Branch => Occurrence >> StepBits;

    /// <summary>The same attempt, one step further.</summary>
    public Job Onwards() => this with { Occurrence = Occurrence + 1 };

    /// <summary>Parts of the fork it comes from, itself counted; 0 for a whole customer.</summary>
    public int PartCount => PartCounts & 15;

    /// <summary>One of the parts a fork makes of it.</summary>
    /// <param name="number">0-based.</param>
    /// <param name="count">How many there are.</param>
    public Job Part(int number, int count) =>
        WithBranch((Branch << 4) | (number + 1)) with { PartCounts = (PartCounts << 4) | count };

    /// <summary>What the parts of one fork were made of.</summary>
    public Job Whole() => WithBranch(Branch >> 4) with { PartCounts = PartCounts >> 4 };

    private Job WithBranch(int branch)
    {
        Invariant.Holds(branch < 1 << (31 - StepBits));
        return this with { Occurrence = (branch << StepBits) | ((Occurrence + 1) & ((1 << StepBits) - 1)) };
    }
}

/// <summary>Why an attempt came to nothing.</summary>
internal enum JobFailure
{
    /// <summary>Turned away or shed.</summary>
    Refused = 0,

    /// <summary>Gave up waiting for service.</summary>
    Reneged,

    /// <summary>A service failed.</summary>
    Failed,

    /// <summary>The caller gave up waiting for the answer.</summary>
    TimedOut,
}

/// <summary>Place to source: no answer will come.</summary>
internal sealed record JobFailed(Job Job, JobFailure Why) : Message<JobFailed>(Job.Entity, Job.Occurrence);

/// <summary>Source to every place: leave this attempt.</summary>
internal sealed record JobCancelled(long Attempt) : Message<JobCancelled>(Attempt);
