using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>The answer of <c>gate</c>. A pure function of the cells and the baseline.</summary>
public sealed record GateReport
{
    /// <summary>Name of the scenario.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required UnderTest UnderTest { get; init; }

    /// <summary>One sentence: what is under test, and what it is compared with.</summary>
    public required string Subject { get; init; }

    public required GatePlan Plan { get; init; }

    public required GateFinding Finding { get; init; }

    /// <summary>What the reader must know before believing the rest.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required string BaseDigest { get; init; }

    public required string HeadDigest { get; init; }

    public required ulong Seed { get; init; }

    public GateAnswer Answer => Finding.Answer;

    /// <summary>Two sentences: what the gate says, and how surely.</summary>
    public IReadOnlyList<string> Verdict => GateVerdict.Of(this);

    /// <summary>The level of the intervals in it.</summary>
    public Look? LastLook => Finding.LooksTaken == 0 ? null : Plan.Looks[Finding.LooksTaken - 1];
}
