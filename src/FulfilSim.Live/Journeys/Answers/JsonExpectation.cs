using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>What one value of a body has to be: equal to another by value, or a text that a regular expression fits.</summary>
internal abstract class JsonExpectation
{
    private const char PatternMark = '~';

    private static readonly TimeSpan PatternTimeMax = TimeSpan.FromMilliseconds(100);

    private JsonExpectation()
    {
    }

    /// <summary>False, and why, when it is neither.</summary>
    public static bool TryParse(JsonText json, [NotNullWhen(true)] out JsonExpectation? expectation, out string trouble)
    {
        using var document = JsonDocument.Parse(json.Text);
        var element = document.RootElement;
        trouble = "";
        expectation = element.ValueKind switch
        {
            JsonValueKind.String when element.GetString()!.StartsWith(PatternMark) => PatternOf(element.GetString()![1..], out trouble),
            JsonValueKind.String => new Text(element.GetString()!),
            JsonValueKind.Number => new Number(element.GetRawText()),
            JsonValueKind.True => new Word(JsonTokenType.True),
            JsonValueKind.False => new Word(JsonTokenType.False),
            JsonValueKind.Null => new Word(JsonTokenType.Null),
            _ => null,
        };
        if (expectation is null && trouble.Length == 0)
            trouble = element.ValueKind == JsonValueKind.Object ? "an object" : "a list";
        return expectation is not null;
    }

    /// <param name="reader">On the value.</param>
    public abstract bool Fits(ref Utf8JsonReader reader);

    private static Pattern? PatternOf(string text, out string trouble)
    {
        trouble = "";
        try
        {
            return new Pattern(new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, PatternTimeMax));
        }
        catch (NotSupportedException) // what only going back and forth can find, which is why there is a time limit
        {
            return new Pattern(new Regex(text, RegexOptions.CultureInvariant, PatternTimeMax));
        }
        catch (RegexParseException flaw)
        {
            trouble = $"a regular expression with the flaw \"{flaw.Error}\" at {flaw.Offset}";
            return null;
        }
    }

    private sealed class Text(string expected) : JsonExpectation
    {
        public override bool Fits(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(expected);
    }

    /// <summary>1, 1.0 and 1e0 are the same number.</summary>
    private sealed class Number : JsonExpectation
    {
        private readonly decimal? _exact;
        private readonly double _near;

        public Number(string raw)
        {
            using var document = JsonDocument.Parse(raw);
            _exact = document.RootElement.TryGetDecimal(out var exact) ? exact : null;
            _near = document.RootElement.GetDouble();
        }

        public override bool Fits(ref Utf8JsonReader reader) =>
            reader.TokenType == JsonTokenType.Number
            && (_exact is { } exact && reader.TryGetDecimal(out var found) ? found == exact : reader.TryGetDouble(out var near) && near == _near);
    }

    private sealed class Word(JsonTokenType expected) : JsonExpectation
    {
        public override bool Fits(ref Utf8JsonReader reader) => reader.TokenType == expected;
    }

    private sealed class Pattern(Regex pattern) : JsonExpectation
    {
        public override bool Fits(ref Utf8JsonReader reader)
        {
            var text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => null,
            };
            try
            {
                return text is not null && pattern.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
