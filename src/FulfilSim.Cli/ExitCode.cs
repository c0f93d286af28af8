namespace FulfilSim.Cli;

/// <summary>What the process says to the one who called it.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>An expectation is not met.</summary>
    public const int Failed = 1;

    /// <summary>A usage or scenario problem, or a place that cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>The replications cannot tell, and the caller asked to be told so.</summary>
    public const int Inconclusive = 3;

    /// <summary>A law was broken; there are no results.</summary>
    public const int Invalid = 4;

    /// <summary>A bug, with the command that repeats it.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted; finished cells are kept.</summary>
    public const int Interrupted = 130;
}
