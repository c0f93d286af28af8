using System.Runtime.CompilerServices;

namespace FulfilSim.Actors.Stations;

/// <summary>A job in line or in service. Filled in place: a copy of what was just written would wait for the writing.</summary>
internal struct Waiting<TJob>
{
    /// <summary>What is to be served.</summary>
    public TJob Job;

    /// <summary>Service time that is left of it.</summary>
    public TimeSpan Work;

    /// <summary>When it came to the station.</summary>
    public SimTime ArrivedAt;

    /// <summary>Rises with every arrival.</summary>
    public long Ticket;

    /// <summary>Lower goes first, at stations with priorities.</summary>
    public int Rank;

    /// <summary>Its service was interrupted: its wait is counted already.</summary>
    public bool HasBegun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(TJob job, TimeSpan work, SimTime arrivedAt, long ticket, int rank, bool hasBegun)
    {
        Job = job;
        Work = work;
        ArrivedAt = arrivedAt;
        Ticket = ticket;
        Rank = rank;
        HasBegun = hasBegun;
    }
}

/// <summary>The jobs in line, and who is next.</summary>
internal abstract class WaitingLine<TJob>
{
    /// <summary>Jobs in line.</summary>
    public abstract int Count { get; }

    /// <summary>Makes room for one more; the caller fills it in, with this very ticket and rank, before anything else happens here.</summary>
    public abstract ref Waiting<TJob> Enter(long ticket, int rank);

    /// <summary>The next one; there must be one.</summary>
    public abstract ref readonly Waiting<TJob> Head { get; }

    /// <summary>Takes the next one out; there must be one.</summary>
    public abstract void DropHead();

    /// <summary>Takes out one that gives up; false when it is not in line.</summary>
    public abstract bool TryRemove(long ticket, out Waiting<TJob> removed);

    /// <summary>All of them, in no stated order.</summary>
    public abstract IEnumerable<Waiting<TJob>> All();

    public static WaitingLine<TJob> Of(QueueDiscipline discipline) => discipline switch
    {
        QueueDiscipline.Lifo => new TicketLine<TJob>(isLastFirst: true),
        QueueDiscipline.Priority or QueueDiscipline.PreemptivePriority => new RankedLine<TJob>(),
        _ => new TicketLine<TJob>(isLastFirst: false),
    };
}
