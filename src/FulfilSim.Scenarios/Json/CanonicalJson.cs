using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FulfilSim.Scenarios.Json;

/// <summary>
/// The one way of writing what nodes hold: names in ordinal order, no blanks, and what a reference leads to in place
/// of the path. Two files that mean the same have the same canonical text.
/// </summary>
internal sealed class CanonicalJson(IReadOnlyDictionary<Node, Node> references)
{
    /// <summary>They say where things come from, not what they are.</summary>
    private static readonly string[] NotContent = ["$schema", "extends"];

    private readonly StringBuilder _text = new();

    public static string Of(Node node, IReadOnlyDictionary<Node, Node> references)
    {
        var canonical = new CanonicalJson(references);
        canonical.Write(node, isRoot: true);
        return canonical._text.ToString();
    }

    private void Write(Node node, bool isRoot = false)
    {
        switch (references.GetValueOrDefault(node, node))
        {
            case ObjectNode composite:
                var members = composite.Members.Where(member => !isRoot || !NotContent.Contains(member.Name));
                Write('{', members.OrderBy(member => member.Name, StringComparer.Ordinal), '}', WriteMember);
                break;
            case ListNode list:
                Write('[', list.Items, ']', item => Write(item));
                break;
            case TextNode text:
                WriteText(text.Text);
                break;
            case NumberNode number:
                _text.Append(NumberText(number));
                break;
            case var other:
                _text.Append(other.Shown);
                break;
        }
    }

    private void WriteMember(Member member)
    {
        WriteText(member.Name);
        _text.Append(':');
        Write(member.Value);
    }

    private void Write<T>(char opening, IEnumerable<T> parts, char closing, Action<T> write)
    {
        _text.Append(opening);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
                _text.Append(',');
            write(part);
            isFirst = false;
        }
        _text.Append(closing);
    }

    private void WriteText(string text) => _text.Append('"').Append(JsonEncodedText.Encode(text).Value).Append('"');

    /// <summary>Whole numbers keep all their digits (seeds have up to 20); others are the double they stand for.</summary>
    private static string NumberText(NumberNode number) => number.Raw.All(char.IsAsciiDigit)
        ? number.Raw
        : number.Value.ToString("R", CultureInfo.InvariantCulture);
}
