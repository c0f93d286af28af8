using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Experiments.Explaining;

/// <summary>Which happenings of two lives are the same thing, whenever it happened.</summary>
internal sealed class LifePairs
{
    private readonly List<(Happening Left, Happening Right)> _both = [];

    public LifePairs(IReadOnlyList<Happening> left, IReadOnlyList<Happening> right)
    {
        var unmatched = right.ToList();
        foreach (var happening in left)
        {
            var place = unmatched.FindIndex(other => IsSame(happening, other));
            if (place < 0)
            {
                OfLeftOnly.Add(happening);
                continue;
            }
            _both.Add((happening, unmatched[place]));
            unmatched.RemoveAt(place);
        }
        OfRightOnly.AddRange(unmatched);
    }

    public List<Happening> OfLeftOnly { get; } = [];

    public List<Happening> OfRightOnly { get; } = [];

    /// <summary>Nulls when all were at the same moments.</summary>
    public (Happening? Left, Happening? Right) FirstShifted =>
        _both.Where(pair => pair.Left.At != pair.Right.At).OrderBy(pair => Earlier(pair.Left.At, pair.Right.At)).FirstOrDefault();

    public static bool IsSame(Happening one, Happening other) => one with { At = other.At } == other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
