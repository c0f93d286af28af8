using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Json;

/// <summary>
/// JSON with comments and trailing commas, read into nodes that know their places. A mistake in the syntax ends the
/// file with one problem, since what follows it means nothing; a name given twice is a problem and reading goes on.
/// </summary>
internal sealed class JsonParser
{
    private const int DepthMax = 64;

    private readonly Cursor _cursor;
    private readonly ProblemList _problems;
    private readonly SyntaxProblems _syntax;
    private readonly JsonScalars _scalars;

    private JsonParser(Place origin, string text, ProblemList problems)
    {
        _cursor = new Cursor(origin, text);
        _problems = problems;
        _syntax = new SyntaxProblems(_cursor, problems);
        _scalars = new JsonScalars(_cursor, _syntax);
    }

    /// <summary>The file's one value; null, with a problem, when it isn't JSON.</summary>
    public static Node? Parse(string file, string text, ProblemList problems) => Parse(new Place(file, 1, 1), text, problems);

    /// <summary>The one value of a text that begins in the middle of a file.</summary>
    public static Node? Parse(Place origin, string text, ProblemList problems)
    {
        var parser = new JsonParser(origin, text, problems);
        var root = parser.Value(JsonPath.Root, depth: 0);
        return root is not null && parser.IsEnd() ? root : null;
    }

    private bool IsEnd() =>
        Blank(JsonPath.Root) && (_cursor.IsAtEnd || _syntax.Refuse(JsonPath.Root, "the end of the file"));

    private bool Blank(string path) => _cursor.SkipBlank() || _syntax.Refuse(path, "the end */ of the comment");

    private Node? Value(string path, int depth)
    {
        if (!Blank(path))
            return null;
        var place = _cursor.Place;
        if (_cursor.Current is '{' or '[' && depth >= DepthMax)
        {
            _problems.Add(ProblemCodes.NestedTooDeep, place, Show.Short(path), $"nesting {depth + 1} deep",
                $"at most {DepthMax} objects and lists within each other", "make the file flatter");
            return null;
        }
        return _cursor.Current switch
        {
            '{' => Object(place, path, depth),
            '[' => List(place, path, depth),
            _ => _scalars.Read(place, path),
        };
    }

    private ListNode? List(Place place, string path, int depth)
    {
        var items = new List<Node>();
        _cursor.Advance();
        while (Blank(path))
        {
            if (_cursor.Takes(']'))
                return new ListNode(place, items);
            if (items.Count > 0 && !Comma(path, place, ']'))
                return null;
            if (_cursor.Takes(']'))
                return new ListNode(place, items);
            if (Value(JsonPath.Item(path, items.Count), depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return null;
    }

    private ObjectNode? Object(Place place, string path, int depth)
    {
        var members = new List<Member>();
        var names = new Dictionary<string, Place>(StringComparer.Ordinal);
        _cursor.Advance();
        while (Blank(path))
        {
            if (_cursor.Takes('}'))
                return new ObjectNode(place, members);
            if (names.Count > 0 && !Comma(path, place, '}'))
                return null;
            if (_cursor.Takes('}'))
                return new ObjectNode(place, members);
            if (ReadMember(path, depth) is not { } member)
                return null;
            if (names.TryAdd(member.Name, member.NamePlace))
                members.Add(member);
            else
                RefuseTwice(member, path, names[member.Name]);
        }
        return null;
    }

    private Member? ReadMember(string path, int depth)
    {
        var place = _cursor.Place;
        if (_scalars.Name(path) is not { } name || !Blank(path))
            return null;
        if (!_cursor.Takes(':'))
        {
            _syntax.Refuse(path, $"a colon after the name {Show.Quoted(name)}");
            return null;
        }
        return Value(JsonPath.Member(path, name), depth + 1) is { } value ? new Member(name, place, value) : null;
    }

    /// <summary>A comma, and the blank behind it; the last one may stand before the closing bracket.</summary>
    private bool Comma(string path, Place opened, char closing) => _cursor.Takes(',')
        ? Blank(path)
        : _syntax.Refuse(path, $"a comma, or the {closing} that closes line {opened.Line}, column {opened.Column}");

    private void RefuseTwice(Member member, string path, Place first) => _problems.Add(
        ProblemCodes.DuplicateKey, member.NamePlace, JsonPath.Member(path, member.Name),
        $"{Show.Quoted(member.Name)} for the second time", "every name once in an object",
        $"remove it, or the first one in line {first.Line}");
}
