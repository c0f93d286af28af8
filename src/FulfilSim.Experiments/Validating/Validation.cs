namespace FulfilSim.Experiments.Validating;

/// <summary>The answer of <c>validate</c>: every case with its expectations, and what they come to.</summary>
/// <param name="Cases">In the order in which they were named.</param>
public sealed record Validation(IReadOnlyList<CaseResult> Cases)
{
    /// <summary>Expectations that are met.</summary>
    public int PassedCount => Checks.Count(check => check.IsMet);

    /// <summary>Expectations that are not.</summary>
    public int FailedCount => Checks.Count(check => !check.IsMet);

    /// <summary>The largest |z|; null where there is none.</summary>
    public double? WorstZ => Checks.Max(check => check.Z is { } z ? Math.Abs(z) : (double?)null);

    /// <summary>Too high against too low.</summary>
    public SignBalance Signs { get; } =
        SignBalance.Of(Cases.Select(each => each.Checks.Select(check => check.Z).OfType<double>().ToList()));

    /// <summary>Every expectation is met, and together they lean to no side.</summary>
    public bool IsGood => FailedCount == 0 && !Signs.IsUneven;

    private IEnumerable<ExpectationCheck> Checks => Cases.SelectMany(each => each.Checks);
}
