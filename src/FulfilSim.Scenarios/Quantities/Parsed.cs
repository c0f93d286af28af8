namespace FulfilSim.Scenarios.Quantities;

/// <summary>What came of reading a value: a value, another kind of thing, or the right kind beyond its bounds.</summary>
internal readonly record struct Parsed<T>
{
    private Parsed(T? value, bool isRead, string bounds, string? fix)
    {
        Value = value;
        IsRead = isRead;
        Bounds = bounds;
        Fix = fix;
    }

    /// <summary>Meaningful only when read.</summary>
    public T? Value { get; }

    public bool IsRead { get; }

    /// <summary>The bounds that were broken; empty when it is no value of this kind at all.</summary>
    public string Bounds { get; }

    /// <summary>How to mend it, where that can be guessed.</summary>
    public string? Fix { get; }

    public static Parsed<T> Read(T value) => new(value, isRead: true, "", null);

    public static Parsed<T> NotThat(string? fix = null) => new(default, isRead: false, "", fix);

    public static Parsed<T> Outside(string bounds) => new(default, isRead: false, bounds, null);
}
