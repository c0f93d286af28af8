namespace FulfilSim.Experiments.Validating;

/// <summary>
/// Are estimates as often too high as too low? A true simulator's are: a common sign is a bias, even where every single
/// figure is within its error.
/// </summary>
/// <remarks>
/// Figures of one case come from the same runs and lean the same way together, so the unit is the case: under the
/// hypothesis of no bias each case, with all its signs, is as likely turned round. The probability is exact; with one figure
/// for each case it is the binomial one.
/// </remarks>
public sealed record SignBalance
{
    /// <summary>Fewer figures say nothing.</summary>
    public const int CountMin = 20;

    /// <summary>A balance rarer than this by chance is a failure: the 99.9 % band.</summary>
    public const double RareRatio = 0.001;

    private SignBalance(int positives, int negatives, double probability) =>
        (Positives, Negatives, Probability) = (positives, negatives, probability);

    /// <summary>Estimates above the expected number.</summary>
    public int Positives { get; }

    /// <summary>Estimates below it.</summary>
    public int Negatives { get; }

    /// <summary>How often chance alone gives a balance as uneven as this, or more.</summary>
    public double Probability { get; }

    /// <summary>So uneven that it is a failure.</summary>
    public bool IsUneven => Positives + Negatives >= CountMin && Probability < RareRatio;

    /// <param name="zOfCases">The z of every figure, case by case; 0 has no sign.</param>
    public static SignBalance Of(IEnumerable<IReadOnlyList<double>> zOfCases)
    {
        var cases = zOfCases.Select(figures => (Up: figures.Count(z => z > 0), Down: figures.Count(z => z < 0))).ToList();
        var leanings = cases.Select(signs => Math.Abs(signs.Up - signs.Down)).ToList();
        return new(cases.Sum(signs => signs.Up), cases.Sum(signs => signs.Down), ProbabilityOf(leanings, cases.Sum(signs => signs.Up - signs.Down)));
    }

    /// <summary>P(|Σ ± leaning| ≥ |balance|), by adding one case after the other.</summary>
    private static double ProbabilityOf(List<int> leanings, int balance)
    {
        var reach = leanings.Sum();
        var distribution = new double[2 * reach + 1];
        distribution[reach] = 1;
        foreach (var leaning in leanings)
        {
            var next = new double[distribution.Length];
            for (var sum = leaning; sum < distribution.Length - leaning; sum++)
            {
                next[sum - leaning] += distribution[sum] / 2;
                next[sum + leaning] += distribution[sum] / 2;
            }
            distribution = next;
        }
        return distribution.Where((_, index) => Math.Abs(index - reach) >= Math.Abs(balance)).Sum();
    }
}

