using FulfilSim.Live.Journeys.Sending;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>What an answer has to look like; all of it has to hold. Immutable.</summary>
/// <param name="statuses">One of these; when empty, any from 200 to 299.</param>
/// <param name="headers">Each has to be there with this text in it, in capitals or not.</param>
/// <param name="values">Each has to stand at its path in the body.</param>
internal sealed class AnswerCondition(int[] statuses, (string Name, string Text)[] headers, (AnswerPath Path, JsonExpectation Expected)[] values)
{
    private const int GoodMin = 200;
    private const int GoodMax = 299;

    public bool Fits(HttpAnswer answer)
    {
        if (statuses.Length == 0 ? answer.Status is < GoodMin or > GoodMax : Array.IndexOf(statuses, answer.Status) < 0)
            return false;
        foreach (var (name, text) in headers)
        {
            if (!HasHeader(answer, name, text))
                return false;
        }
        foreach (var (path, expected) in values)
        {
            if (!AnswerBody.Fits(answer.Body.Span, path, expected))
                return false;
        }
        return true;
    }

    private static bool HasHeader(HttpAnswer answer, string name, string text)
    {
        foreach (var value in answer.Headers(name))
        {
            if (value.Contains(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
