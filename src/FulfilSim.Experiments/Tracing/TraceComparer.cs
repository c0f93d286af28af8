using System.Buffers.Binary;
using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Tracing;

/// <summary>Holds every delivery of a cell against a trace, and remembers the first that is not the same.</summary>
public sealed class TraceComparer : IDeliveryObserver, IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream _stream;
    private Simulation? _simulation;

    private TraceComparer(FileStream stream, long count) => (_stream, TraceCount) = (stream, count);

    /// <summary>Deliveries of the trace.</summary>
    public long TraceCount { get; }

    /// <summary>Deliveries seen.</summary>
    public long Count { get; private set; }

    /// <summary>The first delivery that the trace has otherwise, or no more; null when there was none so far.</summary>
    public Divergence? First { get; private set; }

    /// <summary>Of a run that has ended: whether it had the deliveries of the trace, all and no others.</summary>
    public bool IsSame => First is null && Count == TraceCount;

    /// <summary>Opens a trace of a cell.</summary>
    /// <exception cref="TraceRefusedException">It is no trace, or that of another cell.</exception>
    public static TraceComparer Open(string path, TraceHeader expected)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
            var (header, count) = TraceHeader.ReadFrom(stream);
            return header == expected
                ? new(stream, count)
                : throw new TraceRefusedException(path, $"it is the trace of {header}, not of {expected}");
        }
        catch (Exception refusal)
        {
            stream?.Dispose();
            if (refusal is IOException or UnauthorizedAccessException)
                throw new TraceRefusedException(path, refusal.Message.TrimEnd('.'));
            throw;
        }
    }

    /// <summary>Sees every delivery from now on.</summary>
    public void Watch(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        Invariant.Holds(_simulation is null);
        _simulation = simulation;
        simulation.Observe(this);
    }

    public void Delivering(in Delivery delivery)
    {
        Count++;
        if (First is null && (Count > TraceCount || NextOfTrace() != TraceDigest.HashOf(in delivery)))
            First = Divergence.Of(Count, in delivery, _simulation!);
    }

    public void Dispose() => _stream.Dispose();

    private ulong NextOfTrace()
    {
        Span<byte> record = stackalloc byte[sizeof(ulong)];
        _stream.ReadExactly(record);
        return BinaryPrimitives.ReadUInt64LittleEndian(record);
    }
}
