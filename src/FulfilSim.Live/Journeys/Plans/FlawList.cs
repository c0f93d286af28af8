namespace FulfilSim.Live.Journeys.Plans;

/// <summary>Takes in what is wrong; whoever compiles goes on, so that all of it is told at once.</summary>
internal sealed class FlawList
{
    private readonly List<JourneyFlaw> _flaws = [];

    public IReadOnlyList<JourneyFlaw> All => _flaws;

    public void Add(JourneyFlawKind kind, IReadOnlyList<object> at, string found, string expected, string fix, IReadOnlyList<string>? known = null) =>
        _flaws.Add(new(kind, at, found, expected, known ?? [], fix));
}
