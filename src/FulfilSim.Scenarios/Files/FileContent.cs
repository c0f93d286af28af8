namespace FulfilSim.Scenarios.Files;

/// <summary>What came of reading a file.</summary>
public abstract record FileContent
{
    private FileContent()
    {
    }

    /// <summary>All of it.</summary>
    public sealed record Whole(ReadOnlyMemory<byte> Bytes) : FileContent;

    /// <summary>It holds more than was asked for.</summary>
    public sealed record TooLarge : FileContent;

    /// <summary>It can't be read.</summary>
    /// <param name="Why">To be read after "found": "no such file".</param>
    public sealed record Unreadable(string Why) : FileContent;
}
