using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Problems;

/// <summary>All problems of one reading. Readers add and go on, so that the author sees all of them at once.</summary>
internal sealed class ProblemList
{
    /// <summary>Beyond it, problems are dropped: a 50 MB file can be wrong a million times.</summary>
    private const int CountMax = 1000;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _fileRanks = new(StringComparer.Ordinal);

    /// <summary>Also when it is full, since an error may have been dropped.</summary>
    public bool HasErrors => IsFull || _problems.Exists(problem => problem.Severity == Severity.Error);

    /// <summary>There is no use in reading on.</summary>
    public bool IsFull => _problems.Count >= CountMax;

    public void Add(string code, Place place, string path, string found, string expected, string fix)
    {
        if (!IsFull)
            _problems.Add(new(code, place.File, place.Line, place.Column, path, Show.Line(found), Show.Line(expected),
                Show.Line(fix)));
    }

    /// <summary>Takes over what another reading of the same files found and this one did not.</summary>
    /// <param name="where">Put behind what was found: in which reading.</param>
    public void TakeIn(ProblemList others, string where)
    {
        foreach (var problem in others._problems.Except(_problems).ToList())
        {
            if (!IsFull)
                _problems.Add(problem with { Found = $"{problem.Found} {where}" });
        }
    }

    /// <summary>Files are told in the order in which they were met.</summary>
    public void Meet(string file) => _fileRanks.TryAdd(file, _fileRanks.Count);

    /// <summary>Whether a problem stands at this path or below it, so that a rule need not judge what is not
    /// sound.</summary>
    public bool Touch(string path) => _problems.Exists(problem => IsAtOrBelow(problem.Path, path));

    public IReadOnlyList<Problem> InFileOrder()
    {
        IEnumerable<Problem> sorted = _problems
            .OrderBy(problem => _fileRanks.GetValueOrDefault(problem.File, int.MaxValue))
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column);
        return IsFull ? [.. sorted, TooMany()] : [.. sorted];
    }

    private static bool IsAtOrBelow(string path, string top) =>
        path.StartsWith(top, StringComparison.Ordinal) && (path.Length == top.Length || path[top.Length] is '.' or '[');

    private Problem TooMany() => new(
        ProblemCodes.TooManyProblems, _problems[0].File, 1, 1, JsonPath.Root, $"{CountMax} problems or more",
        $"fewer than {CountMax}", "mend the ones above and look again");
}
