namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Names that answers give values to, in the order in which steps take them.</summary>
internal sealed class TakenNames
{
    private readonly List<string> _names = [];

    public IReadOnlyList<string> All => _names;

    /// <summary>-1 when nobody takes it.</summary>
    public int IndexOf(string name) => _names.IndexOf(name);

    /// <summary>The number of the value; the same for a name that is taken again.</summary>
    public int Add(string name)
    {
        var known = _names.IndexOf(name);
        if (known >= 0)
            return known;
        _names.Add(name);
        return _names.Count - 1;
    }
}
