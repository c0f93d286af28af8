using System.Text;
using System.Text.Json;

namespace FulfilSim.Scenarios.Json;

/// <summary>Writes nodes as JSON again: in the order of the file, with every digit, without blanks.</summary>
internal static class NodeText
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case ObjectNode composite:
                Write('{', composite.Members, '}', text, member =>
                {
                    Write(member.Name, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                break;
            case ListNode list:
                Write('[', list.Items, ']', text, item => Write(item, text));
                break;
            case TextNode leaf:
                Write(leaf.Text, text);
                break;
            case NumberNode number:
                text.Append(number.Raw);
                break;
            case var word:
                text.Append(word.Shown);
                break;
        }
    }

    private static void Write<T>(char opening, IReadOnlyList<T> parts, char closing, StringBuilder text, Action<T> write)
    {
        text.Append(opening);
        for (var index = 0; index < parts.Count; index++)
        {
            if (index > 0)
                text.Append(',');
            write(parts[index]);
        }
        text.Append(closing);
    }

    private static void Write(string value, StringBuilder text) => text.Append('"').Append(JsonEncodedText.Encode(value).Value).Append('"');
}
