namespace FulfilSim.Actors.Stations;

/// <summary>A job in line.</summary>
/// <param name="Job">What is to be served.</param>
/// <param name="Work">Service time that is left of it.</param>
/// <param name="ArrivedAt">When it came to the station.</param>
/// <param name="Ticket">Rises with every arrival.</param>
/// <param name="Rank">Lower goes first, at stations with priorities.</param>
/// <param name="HasBegun">Its service was interrupted: its wait is counted already.</param>
internal readonly record struct Waiting<TJob>(
    TJob Job, TimeSpan Work, SimTime ArrivedAt, long Ticket, int Rank, bool HasBegun);

/// <summary>The jobs in line, and who is next.</summary>
internal abstract class WaitingLine<TJob>
{
    /// <summary>Jobs in line.</summary>
    public abstract int Count { get; }

    public abstract void Push(in Waiting<TJob> waiting);

    /// <summary>Takes the next one out; there must be one.</summary>
    public abstract Waiting<TJob> Pop();

    /// <summary>The next one; there must be one.</summary>
    public abstract ref readonly Waiting<TJob> Head { get; }

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
