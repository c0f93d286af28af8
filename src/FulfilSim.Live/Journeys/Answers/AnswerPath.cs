using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>
/// The way to one value in a JSON body: $.a.b[0].c, or $["any name"]. A plain part of RFC 9535: names and indexes from 0, and
/// nothing that could lead to several values.
/// </summary>
internal sealed class AnswerPath
{
    private const int StepsMax = 64;

    private readonly PathStep[] _steps;

    private AnswerPath(IEnumerable<PathStep> steps) => _steps = [.. steps];

    /// <summary>False, and why, when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AnswerPath? path, out string trouble)
    {
        path = null;
        if (!text.StartsWith('$'))
        {
            trouble = "a path that does not begin with $";
            return false;
        }
        var steps = new List<PathStep>();
        var rest = text.AsSpan(1);
        while (rest.Length > 0)
        {
            if (!TryStep(ref rest, out var step) || steps.Count == StepsMax)
            {
                trouble = steps.Count == StepsMax ? $"more than {StepsMax} steps" : $"\"{rest}\"";
                return false;
            }
            steps.Add(step);
        }
        path = new AnswerPath(steps);
        trouble = "";
        return true;
    }

    /// <summary>Leaves the reader on the value. Of names that come twice the first one counts.</summary>
    /// <param name="reader">At the beginning.</param>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    public bool TrySeek(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        foreach (var step in _steps)
        {
            if (!(step.Name is { } name ? TryEnter(ref reader, name) : TryEnter(ref reader, step.Index)))
                return false;
        }
        return true;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, byte[] name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static bool TryStep(ref ReadOnlySpan<char> rest, out PathStep step)
    {
        step = default;
        if (rest[0] == '.')
            return TryName(ref rest, out step);
        if (rest[0] != '[' || rest.Length < 3)
            return false;
        if (rest[1] is '"' or '\'')
            return TryQuoted(ref rest, out step);
        var close = rest.IndexOf(']');
        if (close < 0 || !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return false;
        step = new(Name: null, index);
        rest = rest[(close + 1)..];
        return true;
    }

    private static bool TryName(ref ReadOnlySpan<char> rest, out PathStep step)
    {
        var length = 1;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '-'))
            length++;
        step = new(Encoding.UTF8.GetBytes(rest[1..length].ToString()), Index: 0);
        if (length == 1)
            return false;
        rest = rest[length..];
        return true;
    }

    private static bool TryQuoted(ref ReadOnlySpan<char> rest, out PathStep step)
    {
        step = default;
        var quote = rest[1];
        var name = new StringBuilder();
        for (var index = 2; index < rest.Length; index++)
        {
            if (rest[index] == '\\' && index + 1 < rest.Length)
            {
                name.Append(rest[++index]);
                continue;
            }
            if (rest[index] != quote)
            {
                name.Append(rest[index]);
                continue;
            }
            if (index + 1 == rest.Length || rest[index + 1] != ']')
                return false;
            step = new(Encoding.UTF8.GetBytes(name.ToString()), Index: 0);
            rest = rest[(index + 2)..];
            return true;
        }
        return false;
    }

    private readonly record struct PathStep(byte[]? Name, int Index);
}
