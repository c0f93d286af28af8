using System.Text;
using System.Text.Json;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Webhooks;

/// <summary>What a notice says.</summary>
/// <param name="Id">Its own id; empty where it has none.</param>
/// <param name="Order">Which order it is about; empty where it names none.</param>
/// <param name="Meaning">What it says of the order; null where it is of a kind that says nothing.</param>
internal readonly record struct Notice(string Id, string Order, NoticeMeaning? Meaning);

/// <summary>Reads notices out of what was posted.</summary>
internal sealed class WebhookReader(WebhookOptions options)
{
    private readonly AnswerPath _id = PathOf(options.Id);
    private readonly AnswerPath _type = PathOf(options.Type);
    private readonly AnswerPath _order = PathOf(options.Order);

    /// <returns>False when it is no JSON.</returns>
    public bool TryRead(ReadOnlySpan<byte> body, out Notice notice)
    {
        notice = default;
        if (!IsJson(body))
            return false;
        var room = new ByteBuffer();
        var type = Take(body, _type, room);
        notice = new(Take(body, _id, room), Take(body, _order, room), options.Means.TryGetValue(type, out var meaning) ? meaning : null);
        return true;
    }

    /// <summary>To the end: of a body that was cut off the begin may read well.</summary>
    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body);
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Take(ReadOnlySpan<byte> body, AnswerPath path, ByteBuffer room)
    {
        room.Clear();
        return AnswerBody.TryTake(body, path, room) ? Encoding.UTF8.GetString(room.Written) : "";
    }

    private static AnswerPath PathOf(string text) =>
        AnswerPath.TryParse(text, out var path, out var trouble) ? path : throw new ArgumentException($"\"{text}\" is no path: {trouble}", nameof(text));
}
