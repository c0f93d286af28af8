using System.Text.Json;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>A stretch of a template: a literal that is escaped already, or a hole.</summary>
internal readonly record struct TemplateSegment(byte[] Literal, ValueSlot Slot, TemplateForm Form)
{
    public bool IsLiteral => Slot.Origin == ValueOrigin.Literal;

    public static TemplateSegment Of(byte[] literal) => new(literal, default, TemplateForm.Text);

    public void Add(ReadOnlySpan<byte> value, TemplatePlace place, ByteBuffer into)
    {
        switch (Form)
        {
            case TemplateForm.Path:
                Escaping.AddPath(PathOf(value), into);
                break;
            case TemplateForm.Number or TemplateForm.Json when IsJson(value, isNumber: Form == TemplateForm.Number):
                into.Add(value);
                break;
            case TemplateForm.Number or TemplateForm.Json:
                into.Add((byte)'"');
                Escaping.Add(value, place, into);
                into.Add((byte)'"');
                break;
            default:
                Escaping.Add(value, place, into);
                break;
        }
    }

    /// <summary>Without scheme and host: a request goes to its deployment, whatever an answer says.</summary>
    private static ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> address)
    {
        var scheme = address.IndexOf("://"u8);
        if (scheme <= 0 || address[..scheme].IndexOf((byte)'/') >= 0)
            return address;
        var path = address[(scheme + 3)..].IndexOf((byte)'/');
        return path < 0 ? "/"u8 : address[(scheme + 3 + path)..];
    }

    private static bool IsJson(ReadOnlySpan<byte> value, bool isNumber)
    {
        try
        {
            var reader = new Utf8JsonReader(value);
            if (!reader.Read() || (isNumber && reader.TokenType != JsonTokenType.Number))
                return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
