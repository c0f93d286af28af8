using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>Beliefs of the code about itself. A broken one is a bug of ours, never a mistake of a user.</summary>
public static class Invariant
{
    /// <summary>Does nothing when the claim is true.</summary>
    /// <param name="claim">One belief.</param>
    /// <param name="expected">The claim's own text, filled in by the compiler.</param>
    /// <exception cref="InvariantViolationException">The claim is false.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Holds(
        [DoesNotReturnIf(false)] bool claim, [CallerArgumentExpression(nameof(claim))] string expected = "")
    {
        if (!claim)
            Throw(expected);
    }

    [DoesNotReturn]
    private static void Throw(string expected) => throw new InvariantViolationException(expected);
}
