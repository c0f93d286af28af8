using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Cli.Running;

/// <summary>What a command's exit code has to know of its answer.</summary>
/// <param name="IsInconclusive">The cells cannot tell what was asked.</param>
/// <param name="IsMissed">Objectives are missed.</param>
internal sealed record Answer(bool IsInconclusive, bool IsMissed)
{
    /// <summary>An objective that is missed outweighs what cannot be told.</summary>
    /// <param name="failsOnInconclusive">The caller wants to be told that nothing can be told.</param>
    public int ExitCode(bool failsOnInconclusive) => IsMissed ? Cli.ExitCode.Failed
        : IsInconclusive && failsOnInconclusive ? Cli.ExitCode.Inconclusive
        : Cli.ExitCode.Good;

    /// <summary>Whether every arm surely misses one of the objectives. Where there are none, nothing is missed.</summary>
    public static bool DoAllMiss(IEnumerable<IReadOnlyList<ObjectiveResult>> arms) =>
        arms.All(objectives => ObjectiveSummary.Of(objectives) == ObjectiveVerdict.Missed);
}
