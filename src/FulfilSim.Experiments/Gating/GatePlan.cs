using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What a gate watches, how surely, and how often it looks.</summary>
/// <param name="Checks">At least one.</param>
/// <param name="FamilyErrorRatio">How often anything that the gate says may be wrong, over all measures and looks: above 0, at most
/// 0.2.</param>
/// <param name="Budget">Replications at most.</param>
public sealed record GatePlan(IReadOnlyList<GateCheck> Checks, double FamilyErrorRatio, int Budget)
{
    /// <summary>Where nobody says otherwise.</summary>
    public const double FamilyErrorDefault = 0.005;

    public const double FamilyErrorMax = 0.2;

    /// <summary>A gate must not be inconclusive more often than this where nothing has changed.</summary>
    public const double InconclusiveMax = 0.01;

    /// <summary>How surely the change is detected that is called the smallest detectable one.</summary>
    public const double DetectionPower = 0.9;

    /// <summary>How surely the deviation of a sample is no greater than assumed.</summary>
    internal const double DeviationConfidence = 0.9;

    /// <summary>Statements that shall hold together: each margin, and each anchor.</summary>
    public int StatementCount => Checks.Count + Checks.Count(check => check.Anchor is not null);

    /// <summary>The looks, each with the error of one statement (Bonferroni over statements and looks).</summary>
    public IReadOnlyList<Look> Looks => IsSingleLook ? [new(Budget, StatementError, IsLast: true)] : FixedLooks.Of(Budget, StatementError);

    /// <summary>Everything is there already, and looked at once.</summary>
    public bool IsSingleLook { get; init; }

    internal double StatementError => FamilyErrorRatio / StatementCount;
}
