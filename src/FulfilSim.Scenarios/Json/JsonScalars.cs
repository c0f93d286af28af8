using System.Globalization;
using System.Text;

namespace FulfilSim.Scenarios.Json;

/// <summary>Texts, numbers and words of JSON.</summary>
internal sealed class JsonScalars(Cursor cursor, SyntaxProblems syntax)
{
    public Node? Read(Place place, string path)
    {
        if (cursor.Current == '"')
            return Text(path) is { } text ? new TextNode(place, text) : null;
        if (char.IsAsciiDigit(cursor.Current) || cursor.Current == '-')
            return Number(place, path);
        var found = cursor.Current;
        var word = char.IsAsciiLetter(found) ? cursor.TakeWhile(char.IsAsciiLetterOrDigit) : "";
        switch (word)
        {
            case "true":
            case "false":
                return new FlagNode(place, word == "true");
            case "null":
                return new NullNode(place);
            case "":
                syntax.Refuse(path, "a value");
                return null;
            default:
                syntax.Refuse(place, path, Show.Short(word), "a value", $"put texts in double quotes: {Show.Quoted(word)}");
                return null;
        }
    }

    /// <summary>The name of a property.</summary>
    public string? Name(string path)
    {
        if (cursor.Current == '"')
            return Text(path);
        syntax.Refuse(path, "a name in double quotes");
        return null;
    }

    /// <summary>JSON's grammar: no leading zeros, a digit on both sides of the point.</summary>
    private NumberNode? Number(Place place, string path)
    {
        var raw = cursor.TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '+' or '.');
        if (JsonNumber.Matches(raw))
            return new NumberNode(place, raw);
        syntax.Refuse(place, path, Show.Short(raw), "a number such as 3, -1.5 or 2e6",
            $"put quantities in double quotes: {Show.Quoted(raw)}");
        return null;
    }

    private string? Text(string path)
    {
        var opened = cursor.Place;
        var text = new StringBuilder();
        cursor.Advance();
        while (true)
        {
            text.Append(cursor.TakeWhile(letter => letter is not ('"' or '\\') && letter >= ' '));
            if (cursor.Takes('"'))
                return Show.Whole(text.ToString());
            if (!cursor.Takes('\\'))
            {
                syntax.Refuse(path, $"the closing quote of the text that begins in column {opened.Column}",
                    "close the text with \"");
                return null;
            }
            if (!Escape(path, text))
                return null;
        }
    }

    private bool Escape(string path, StringBuilder text)
    {
        const string letters = "\"\\/bfnrt";
        const string meanings = "\"\\/\b\f\n\r\t";
        var index = cursor.IsAtEnd ? -1 : letters.IndexOf(cursor.Current, StringComparison.Ordinal);
        if (index >= 0)
        {
            text.Append(meanings[index]);
            cursor.Advance();
            return true;
        }
        return cursor.Takes('u')
            ? HexEscape(path, text)
            : syntax.Refuse(path, "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u after a backslash",
                "write a backslash as \\\\");
    }

    private bool HexEscape(string path, StringBuilder text)
    {
        var digits = 0;
        for (var count = 0; count < 4; count++, cursor.Advance())
        {
            if (!char.IsAsciiHexDigit(cursor.Current))
                return syntax.Refuse(path, "four hexadecimal digits after \\u",
                    "write \\u and four digits, such as \\u00e9");
            digits = (digits << 4) | int.Parse(cursor.Current.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }
        text.Append((char)digits);
        return true;
    }
}
