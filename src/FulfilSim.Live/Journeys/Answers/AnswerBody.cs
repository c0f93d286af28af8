using System.Text.Json;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>Reads single values out of a body, which may be anything.</summary>
internal static class AnswerBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether the value that a path leads to is as expected; no when there is none.</summary>
    public static bool Fits(ReadOnlySpan<byte> body, AnswerPath path, JsonExpectation expected)
    {
        try
        {
            var reader = ReaderOf(body);
            return path.TrySeek(ref reader) && expected.Fits(ref reader);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes out the value that a path leads to: texts without quotes, all else as it stands. Null is no value.</summary>
    public static bool TryTake(ReadOnlySpan<byte> body, AnswerPath path, ByteBuffer into)
    {
        try
        {
            body = WithoutMark(body);
            var reader = new Utf8JsonReader(body);
            return path.TrySeek(ref reader) && TryTake(body, ref reader, into);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter: half a surrogate pair
        {
            return false;
        }
    }

    private static bool TryTake(ReadOnlySpan<byte> body, ref Utf8JsonReader reader, ByteBuffer into)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                into.Advance(reader.CopyString(into.Room(reader.ValueSpan.Length)));
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                into.Add(reader.ValueSpan);
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                into.Add(body[start..(int)reader.BytesConsumed]);
                return true;
            default:
                return false;
        }
    }

    private static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> body) => new(WithoutMark(body));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith(ByteOrderMark) ? body[3..] : body;
}
