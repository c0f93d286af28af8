namespace FulfilSim.Statistics.ClosedForms;

/// <summary>A number is accepted when the weighted sum of its digits leaves the remainder that it should.</summary>
/// <remarks>Kirtland, Identification Numbers and Check Digit Schemes (2001). A wrong digit of weight w passes where the
/// modulus divides w times its error; neighbours in each other's place where it divides the difference of their
/// weights times their own. Shares are over all pairs of unlike digits, each as often.</remarks>
public sealed record CheckDigit
{
    private const int Digits = 10;

    private CheckDigit(int modulus, IReadOnlyList<int> weights)
    {
        Modulus = modulus;
        Weights = weights;
        MissedSubstitutionRatio = weights.Average(Missed);
        MissedTranspositionRatio = weights.Zip(weights.Skip(1), (left, right) => Missed(left - right)).Average();
    }

    /// <summary>What the sum is divided by.</summary>
    public int Modulus { get; }

    /// <summary>One for each digit, that of the check digit too.</summary>
    public IReadOnlyList<int> Weights { get; }

    /// <summary>The share that passes of numbers with one digit wrong.</summary>
    public double MissedSubstitutionRatio { get; }

    /// <summary>The share that passes of numbers with two neighbours in each other's place.</summary>
    public double MissedTranspositionRatio { get; }

    /// <param name="modulus">2 or above.</param>
    /// <param name="weights">At least two.</param>
    public static CheckDigit Of(int modulus, IReadOnlyList<int> weights)
    {
        Require.AtLeast(weights.Count, 2, "the number of weights");
        return new(Require.AtLeast(modulus, 2, nameof(modulus)), [.. weights]);
    }

    /// <summary>Modulus 10, weights 1, 3, 1, 3 ... from the right: numbers on goods and parcels (GS1).</summary>
    /// <param name="digits">With the check digit, 2 or above.</param>
    public static CheckDigit Gs1(int digits) =>
        Of(10, [.. Enumerable.Range(0, digits).Select(index => (digits - index) % 2 == 0 ? 3 : 1)]);

    /// <summary>Modulus 97, two check digits, weights 10^k: account numbers (ISO 7064).</summary>
    /// <param name="digits">With the check digits, from 3 to 100.</param>
    public static CheckDigit Iso7064Modulus97(int digits)
    {
        var weights = new int[Require.InRange(digits, 3, 100, nameof(digits))];
        var weight = 1;
        for (var index = digits - 1; index >= 0; index--)
        {
            weights[index] = weight;
            weight = weight * 10 % 97;
        }
        return Of(97, weights);
    }

    /// <summary>Of all pairs of unlike digits, the share whose difference times the weight is divisible.</summary>
    private double Missed(int weight)
    {
        var differences = Enumerable.Range(1, Digits - 1);
        var missed = differences.Where(difference => (long)weight * difference % Modulus == 0);
        return missed.Sum(difference => Digits - difference) * 2.0 / (Digits * (Digits - 1));
    }
}
