using System.Text.Json.Serialization;

namespace FulfilSim.Experiments.Live;

/// <summary>How the generator kept its schedule. A send is the first request of a submission.</summary>
public sealed record SendFigures
{
    /// <summary>Nothing was sent.</summary>
    public static readonly SendFigures None = new();

    /// <summary>Sends made.</summary>
    public long Made { get; init; }

    /// <summary>Of those, made later than their intended moment by more than the bound for late ones.</summary>
    public long Late { get; init; }

    /// <summary>Sends that were not made, since too many journeys were under way.</summary>
    public long Missed { get; init; }

    /// <summary>From the intended moment to that of sending.</summary>
    public DurationFigures Lag { get; init; } = DurationFigures.None;

    /// <summary>Share of those made that were late, 0 to 1.</summary>
    [JsonIgnore]
    public double LateRatio => Made == 0 ? 0 : (double)Late / Made;

    /// <summary>Share of those intended that were missed, 0 to 1.</summary>
    [JsonIgnore]
    public double MissedRatio => Made + Missed == 0 ? 0 : (double)Missed / (Made + Missed);

    /// <summary>Those of several machines.</summary>
    internal static SendFigures Merge(IReadOnlyList<SendFigures> parts) => new()
    {
        Made = parts.Sum(part => part.Made),
        Late = parts.Sum(part => part.Late),
        Missed = parts.Sum(part => part.Missed),
        Lag = DurationFigures.Merge(parts.Select(part => part.Lag)),
    };
}
