namespace FulfilSim.Live.Options;

/// <summary>Any JSON, as text. Its parts are not of this tool's making.</summary>
/// <param name="Text">Valid JSON; empty for none.</param>
public readonly record struct JsonText(string Text)
{
    /// <summary>No JSON at all, which is not the same as null.</summary>
    public static JsonText None => new("");

    public bool IsNone => string.IsNullOrEmpty(Text);

    public override string ToString() => Text;
}
