using System.Buffers.Binary;
using FulfilSim.Actors;

namespace FulfilSim.Experiments.Tracing;

/// <summary>Writes a hash of every delivery of a cell to a file, which is there whole or not at all.</summary>
public sealed class TraceWriter : IDeliveryObserver, IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string _path;
    private readonly string _beside;
    private readonly TraceHeader _header;
    private readonly FileStream _stream;
    private long _count;

    /// <exception cref="IOException">The file system refused.</exception>
    public TraceWriter(string path, TraceHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        (_path, _beside, _header) = (path, $"{path}.{Environment.ProcessId}.tmp", header);
        _stream = new FileStream(_beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        header.WriteTo(_stream, _count);
    }

    /// <summary>Sees every delivery from now on.</summary>
    public void Watch(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        simulation.Observe(this);
    }

    public void Delivering(in Delivery delivery)
    {
        Span<byte> record = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(record, TraceDigest.HashOf(in delivery));
        _stream.Write(record);
        _count++;
    }

    /// <summary>Puts the trace into place; a file of that name is replaced.</summary>
    /// <exception cref="IOException">The file system refused.</exception>
    public void Keep()
    {
        _header.WriteTo(_stream, _count);
        _stream.Dispose();
        File.Move(_beside, _path, overwrite: true);
    }

    /// <summary>What was not kept is gone.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_beside);
    }
}
