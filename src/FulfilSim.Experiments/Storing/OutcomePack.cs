using System.Buffers.Binary;
using System.IO.Compression;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Storing;

/// <summary>Outcomes as a compressed file: two bytes each, low byte first.</summary>
internal static class OutcomePack
{
    public static byte[] Pack(IReadOnlyList<OutcomeCode> outcomes)
    {
        var plain = new byte[outcomes.Count * sizeof(ushort)];
        for (var index = 0; index < outcomes.Count; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(plain.AsSpan(index * sizeof(ushort)), outcomes[index].Bits);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not such a file, or only half of one.</exception>
    public static OutcomeCode[] Unpack(Stream packed)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
            gzip.CopyTo(plain);
        if (plain.Length % sizeof(ushort) != 0)
            throw new InvalidDataException("an outcome is cut in half");
        var bytes = plain.GetBuffer().AsSpan(0, (int)plain.Length);
        var outcomes = new OutcomeCode[bytes.Length / sizeof(ushort)];
        for (var index = 0; index < outcomes.Length; index++)
            outcomes[index] = new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(index * sizeof(ushort))..]));
        return outcomes;
    }
}
