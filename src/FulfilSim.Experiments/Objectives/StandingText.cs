using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>How an arm stands by an objective, in words.</summary>
public static class StandingText
{
    /// <summary>"met", "missed", "can't tell".</summary>
    public static string WordOf(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Met => "met",
        ObjectiveVerdict.Missed => "missed",
        _ => "can't tell",
    };

    /// <summary>"2.4 %, at most 2.9 %": the estimate, and its one-sided limit; of a share "9 of 10 replications".</summary>
    public static string ValueOf(ObjectiveResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Estimate is not { } estimate)
            return "-";
        if (result.ReplicationShare is not null)
            return string.Create(CultureInfo.InvariantCulture, $"{result.KeptCount} of {result.Replications}");
        var limit = result.IsAtMost ? estimate.Upper : estimate.Lower;
        return $"{Text(estimate.Mean)} ({(result.IsAtMost ? "≤" : "≥")} {(double.IsFinite(limit) ? Text(limit) : "?")})";

        string Text(double value) => BoundText.Of(Rounded(value), result.Kind, result.Currency);
    }

    /// <summary>What is to be known of a standing besides: where its worst window is, how many replications would settle it.</summary>
    public static IEnumerable<string> RemarksOn(ObjectiveResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Trouble is { } trouble)
            yield return trouble;
        if (result.WorstFromSeconds is { } from)
            yield return $"The worst {Length(result.WindowSeconds ?? 0)} begins {Length(from)} after the start (middle one of the replications).";
        if (result.ReplicationsToSettle is { } count)
            yield return string.Create(CultureInfo.InvariantCulture, $"About {count:N0} replications would settle it.");
    }

    private static string Length(double seconds) => Duration.Format(TimeSpan.FromSeconds(seconds));

    /// <summary>Three digits, which is more than most of these numbers can bear.</summary>
    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 8);
        return Math.Round(value, digits, MidpointRounding.AwayFromZero);
    }
}
