using System.Globalization;
using System.Text;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Tracing;

/// <summary>Whose deliveries a trace holds. In its file: a mark, their count, then this; each delivery follows in eight bytes.</summary>
/// <param name="ScenarioDigest">16 hexadecimal digits.</param>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Replication">0-based.</param>
public sealed record TraceHeader(string ScenarioDigest, string Arm, ulong Seed, int Replication)
{
    /// <summary>Also the version of the layout: another one, another mark.</summary>
    private static readonly byte[] Mark = "FSTRACE1"u8.ToArray();

    /// <summary>That of a cell.</summary>
    public static TraceHeader Of(Scenario scenario, CellTask task)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(task);
        return new(scenario.Digest, task.Arm.Name, task.Settings.Seed, task.Settings.Replication);
    }

    /// <summary>For people: "address, replication 3, seed 1, scenario 3f09ab12c4d5e6f7".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Arm}, replication {Replication + 1}, seed {Seed}, scenario {ScenarioDigest}");

    /// <summary>Writes mark, count and header at the beginning of a stream.</summary>
    internal void WriteTo(Stream stream, long count)
    {
        stream.Position = 0;
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(count);
        writer.Write(Seed);
        writer.Write(Replication);
        writer.Write(ScenarioDigest);
        writer.Write(Arm);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote; the stream then stands at the first delivery.</summary>
    /// <exception cref="TraceRefusedException">It is no trace, or not a whole one.</exception>
    internal static (TraceHeader Header, long Count) ReadFrom(FileStream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark))
                throw new TraceRefusedException(stream.Name, "it is no trace of this version");
            var (count, seed, replication) = (reader.ReadInt64(), reader.ReadUInt64(), reader.ReadInt32());
            var header = new TraceHeader(reader.ReadString(), reader.ReadString(), seed, replication);
            return count >= 0 && (stream.Length - stream.Position) / sizeof(ulong) == count && (stream.Length - stream.Position) % sizeof(ulong) == 0
                ? (header, count)
                : throw new TraceRefusedException(stream.Name, "it does not hold as many deliveries as it says");
        }
        catch (Exception refusal) when (refusal is EndOfStreamException or FormatException)
        {
            throw new TraceRefusedException(stream.Name, "it ends before its first delivery");
        }
    }
}
