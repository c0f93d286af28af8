namespace FulfilSim.Tests.Statistics.RandomStreams;

/// <summary>
/// Worked out by a second implementation. Results are repeated by seed for years: a change needs a decision record.
/// </summary>
internal static class PinnedNumbers
{
    public const ulong PickingId = 0xe061cf7f6f5190cb;
    public const ulong First = 0x9d9457bc23b81225;
    public const ulong Second = 0x49e3c72724671c58;
    public const ulong Third = 0x7708b32732c83cad;
}
