namespace FulfilSim.Live.Pacing;

/// <summary>A log in memory. To be read when the run has ended.</summary>
public sealed class InjectionList : IInjectionLog
{
    private readonly List<InjectionRecord> _records = [];

    public IReadOnlyList<InjectionRecord> Records => _records;

    public void Add(in InjectionRecord record) => _records.Add(record);
}
