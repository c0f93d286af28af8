using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Warns of stretches and moments behind the end of the run.</summary>
internal static class StretchRules
{
    public static void Check(NetworkContext context)
    {
        var network = context.Network;
        if (!context.IsSound("runLength") || !context.IsSound("warmUp"))
            return;
        foreach (var (index, window) in network.Windows.Index())
            CheckFrom(context, window.From, ["windows", index]);
        foreach (var (index, source) in network.Sources.Index())
            CheckSource(context, source, index);
        foreach (var (index, station) in network.Stations.Index())
            CheckStation(context, station, index);
    }

    private static void CheckSource(NetworkContext context, SourceOptions source, int index)
    {
        if (source.From > TimeSpan.Zero)
            CheckFrom(context, source.From, ["sources", index, "from"]);
        foreach (var (step, each) in source.Steps.Index())
            CheckFrom(context, each.From, ["sources", index, "steps", step]);
    }

    private static void CheckStation(NetworkContext context, NetworkStationOptions station, int index)
    {
        foreach (var (stall, each) in station.Stalls.Index())
            CheckFrom(context, each.From, ["stations", index, "stalls", stall]);
        foreach (var (sample, moment) in station.SampleAt.Index().Where(sample => sample.Item > context.Network.RunLength))
        {
            Warn(context, ["stations", index, "sampleAt", sample], Duration.Format(moment),
                $"a moment within the measured length, {Duration.Format(context.Network.RunLength)}");
        }
    }

    /// <summary>A warm-up that is to be found adds an unknown length; then no stretch is surely too late.</summary>
    private static void CheckFrom(NetworkContext context, TimeSpan from, IReadOnlyList<object> steps)
    {
        var network = context.Network;
        if (network is { Kind: RunKind.Steady, WarmUp: null })
            return;
        var end = (network.WarmUp ?? TimeSpan.Zero) + network.RunLength;
        if (from >= end && context.IsSound(steps))
            Warn(context, steps, $"from {Duration.Format(from)}", $"a stretch that begins before the end of the run, {Duration.Format(end)}");
    }

    private static void Warn(NetworkContext context, IReadOnlyList<object> steps, string found, string expected) =>
        context.Add(ProblemCodes.WindowOutsideClock, steps, found, expected, "move it to an earlier time, or lengthen the run");
}
