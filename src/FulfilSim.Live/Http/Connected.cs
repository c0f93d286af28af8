namespace FulfilSim.Live.Http;

/// <summary>What came of connecting: a wire, or why there is none.</summary>
internal readonly record struct Connected(Wire? Wire, HttpEnding Ending, string Detail)
{
    public static Connected To(Wire wire) => new(wire, HttpEnding.Answered, "");

    public static Connected Not(HttpEnding ending, string detail) => new(null, ending, detail);
}
