using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Books;

/// <summary>What is counted hour by hour.</summary>
internal enum HourlyCount
{
    Intents = 0,
    Submissions,
    Confirmed,
    HandedOver,
    Delivered,
}

/// <summary>Counts by the hour, over a bounded number of hours around the cohort.</summary>
internal sealed class HourlyTally(int firstHour, int hours)
{
    private readonly long[][] _counts = [.. Enum.GetValues<HourlyCount>().Select(_ => new long[hours])];

    public int FirstHour { get; } = firstHour;

    public int HourCount { get; } = hours;

    public void Add(HourlyCount what, SimTime now)
    {
        var hour = (now.Ticks / TimeSpan.TicksPerHour) - FirstHour;
        if (hour >= 0 && hour < HourCount)
            _counts[(int)what][hour]++;
    }

    public IReadOnlyList<long> CountsOf(HourlyCount what) => _counts[(int)what];
}
