namespace FulfilSim.Live.Pacing;

/// <summary>Why a paced run ended.</summary>
public enum PacedEnding
{
    /// <summary>Somebody asked to stop; the instant under way was finished.</summary>
    Cancelled,

    /// <summary>Whoever asked for the run has all they wanted.</summary>
    Satisfied,

    /// <summary>The last moment had come.</summary>
    EndReached,

    /// <summary>The calendar was empty, and no injection could come any more.</summary>
    Exhausted,
}
