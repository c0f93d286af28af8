using System.Runtime.CompilerServices;
using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Auditing;

/// <summary>Stops the cell where a law is broken.</summary>
internal static class Law
{
    /// <exception cref="LawBrokenException">The claim does not hold.</exception>
    public static void Holds(
        bool claim, string law, [InterpolatedStringHandlerArgument(nameof(claim))] ref Finding finding, SimTime now)
    {
        if (!claim)
            throw new LawBrokenException(law, $"{finding.Text}, at {now}.");
    }

    /// <summary>A sentence that is put together only when it is needed.</summary>
    [InterpolatedStringHandler]
    internal ref struct Finding
    {
        private DefaultInterpolatedStringHandler _text;

        public Finding(int literalLength, int formattedCount, bool claim, out bool isNeeded)
        {
            isNeeded = !claim;
            if (isNeeded)
                _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);
        }

        public string Text => _text.ToStringAndClear();

        public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);
    }
}
