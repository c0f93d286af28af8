using System.Globalization;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Templates;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>Takes one value out of a good answer. Immutable.</summary>
/// <param name="slot">Which of the values it is.</param>
/// <param name="path">Where it stands in the body; null when it is not from there.</param>
/// <param name="header">Which header holds it; empty when it is the status.</param>
internal sealed class ValueTaking(int slot, AnswerPath? path, string header)
{
    public int Slot => slot;

    /// <summary>False when it is not there, or too long to be taken along.</summary>
    /// <param name="answer">A good one.</param>
    /// <param name="into">Where it is kept.</param>
    /// <param name="scratch">Written over.</param>
    public bool TryTake(HttpAnswer answer, TakenValues into, ByteBuffer scratch)
    {
        scratch.Clear();
        if (!TryWrite(answer, scratch) || scratch.Length > TakenValues.LengthMax)
            return false;
        into.Set(slot, scratch.Written);
        return true;
    }

    private bool TryWrite(HttpAnswer answer, ByteBuffer into)
    {
        if (path is not null)
            return AnswerBody.TryTake(answer.Body.Span, path, into);
        var text = header.Length == 0 ? answer.Status.ToString(CultureInfo.InvariantCulture) : answer.Header(header);
        if (text is null)
            return false;
        into.Add(text);
        return true;
    }
}
