namespace FulfilSim.Statistics.ClosedForms;

/// <summary>A field of n characters typed by hand, each wrong with the same probability and on its own.</summary>
/// <remarks>Bernoulli (1713); double keying counted over pairs of fields.</remarks>
public sealed record KeyingError
{
    private KeyingError(int characters, double errorProbability) =>
        (Characters, ErrorProbability) = (characters, errorProbability);

    /// <summary>n.</summary>
    public int Characters { get; }

    /// <summary>p, of a single character.</summary>
    public double ErrorProbability { get; }

    /// <summary>1 - (1 - p)^n.</summary>
    public double FieldErrorProbability => 0 - Elementary.Expm1(Characters * Elementary.Log1p(-ErrorProbability));

    /// <summary>n p (1 - p)^(n - 1): exactly one character is wrong.</summary>
    public double SingleErrorProbability =>
        Characters * ErrorProbability * Elementary.Pow(1 - ErrorProbability, Characters - 1);

    /// <param name="characters">n, 1 or above.</param>
    /// <param name="errorProbability">p, from 0 to 1.</param>
    public static KeyingError Of(int characters, double errorProbability) => new(
        Require.AtLeast(characters, 1, nameof(characters)),
        Require.InRange(errorProbability, 0, 1, nameof(errorProbability)));

    /// <summary>A wrong field whose check digit fits by chance: one of so many wrong ones does.</summary>
    /// <param name="modulus">How many check digits there are: 10, 11, 97; at least 2.</param>
    public double UndetectedProbability(int modulus) =>
        FieldErrorProbability / Require.AtLeast(modulus, 2, nameof(modulus));

    /// <summary>
    /// Keyed twice, both wrong and yet equal: ((1 - p)² + p²/k)^n - (1 - p)^2n, where a wrong character is each of k
    /// others as often.
    /// </summary>
    /// <param name="wrongCharacters">k: 9 for digits; 1 or above.</param>
    public double DoubleKeyingUndetectedProbability(int wrongCharacters)
    {
        Require.AtLeast(wrongCharacters, 1, nameof(wrongCharacters));
        var (right, alike) = (1 - ErrorProbability, ErrorProbability * ErrorProbability / wrongCharacters);
        if (right == 0)
            return Elementary.Pow(alike, Characters);
        var bothRight = Elementary.Pow(right, 2.0 * Characters);
        return bothRight * Elementary.Expm1(Characters * Elementary.Log1p(alike / (right * right)));
    }

    /// <summary>n p²/k: at least the exact probability, and about it while n p is small.</summary>
    /// <param name="wrongCharacters">k: 9 for digits; 1 or above.</param>
    public double DoubleKeyingUndetectedBound(int wrongCharacters) => Characters * ErrorProbability * ErrorProbability
        / Require.AtLeast(wrongCharacters, 1, nameof(wrongCharacters));
}
