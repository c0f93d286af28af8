namespace FulfilSim.Scenarios.Json;

/// <summary>A position in a text that knows its line and column, and skips what means nothing.</summary>
/// <param name="origin">Where the text begins.</param>
internal sealed class Cursor(Place origin, string text)
{
    public const char End = '\0';

    private int _index;
    private int _line = origin.Line;
    private int _lineStart = 1 - origin.Column;

    public Place Place => new(origin.File, _line, _index - _lineStart + 1);

    public bool IsAtEnd => _index >= text.Length;

    /// <summary>The character here; <see cref="End"/> behind the last one.</summary>
    public char Current => _index < text.Length ? text[_index] : End;

    public char Next => _index + 1 < text.Length ? text[_index + 1] : End;

    public void Advance()
    {
        if (Current == '\n')
        {
            _line++;
            _lineStart = _index + 1;
        }
        _index++;
    }

    public bool Takes(char expected)
    {
        if (IsAtEnd || Current != expected)
            return false;
        Advance();
        return true;
    }

    /// <summary>All characters from here on for which this holds; never over the end of a line.</summary>
    public string TakeWhile(Func<char, bool> holds)
    {
        var from = _index;
        while (!IsAtEnd && Current != '\n' && holds(Current))
            _index++;
        return text[from.._index];
    }

    /// <summary>Skips spaces, line ends and comments. False when a comment doesn't end.</summary>
    public bool SkipBlank()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
                Advance();
            else if (Current == '/' && Next == '/')
                TakeWhile(_ => true);
            else if (Current == '/' && Next == '*')
            {
                if (!SkipBlockComment())
                    return false;
            }
            else
                return true;
        }
        return true;
    }

    private bool SkipBlockComment()
    {
        var end = text.IndexOf("*/", _index + 2, StringComparison.Ordinal);
        if (end < 0)
            return false;
        while (_index < end + 2)
            Advance();
        return true;
    }
}
