using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Factorial;

/// <summary>The answer of <c>compare --factorial</c>: what each mitigation is worth, and what two of them are worth together.</summary>
public sealed record FactorialReport
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required ScenarioSummary Scenario { get; init; }

    /// <summary>Whose mitigations were switched on and off.</summary>
    public required string Arm { get; init; }

    /// <summary>The first sentences to read.</summary>
    public required IReadOnlyList<string> Verdict { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Every combination was run; else some effects of pairs cannot be told apart.</summary>
    public required bool IsFull { get; init; }

    /// <summary>Ids of the mitigations.</summary>
    public required IReadOnlyList<string> Factors { get; init; }

    public required IReadOnlyList<FactorialRun> Runs { get; init; }

    /// <summary>What each does on average over the settings of the others.</summary>
    public required IReadOnlyList<FactorEffect> Effects { get; init; }

    /// <summary>What pairs do together beyond what each does, strongest first.</summary>
    public required IReadOnlyList<PairEffect> Pairs { get; init; }
}

/// <summary>One combination.</summary>
/// <param name="On">Ids of the mitigations that are on.</param>
public sealed record FactorialRun(string Name, IReadOnlyList<string> On, Estimate FailureRate, Estimate NetMoney);

/// <summary>What one mitigation does.</summary>
/// <param name="IsInput">Its effect is assumed.</param>
/// <param name="FailureRate">Mean with it less mean without it, over all settings of the others; simultaneous.</param>
/// <param name="NetMoney">The same per potential intent.</param>
public sealed record FactorEffect(string Factor, bool IsInput, Estimate FailureRate, Conclusion Conclusion, Estimate NetMoney);

/// <summary>What two mitigations do to the failure rate together, beyond the sum of what each does without the other.</summary>
/// <param name="Pairs">Each of two ids; several where the design cannot tell them apart.</param>
/// <param name="FailureRate">Above 0: together they lower it by less than apart.</param>
public sealed record PairEffect(IReadOnlyList<IReadOnlyList<string>> Pairs, Estimate FailureRate, Conclusion Conclusion);
