using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Telemetry;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Running;

/// <summary>How blocks of a live run are run. Immutable, and valid once built.</summary>
public sealed record LiveRunOptions
{
    /// <summary>Faster than this no simulated shop can be paced to any use.</summary>
    private const double TimeScaleMax = 100_000;

    /// <summary>What the scenario says of the load.</summary>
    public required LoadOptions Load { get; init; }

    /// <summary>Null: the load's shape comes.</summary>
    public LoadSlice? Slice { get; init; }

    /// <summary>Scenario's seconds in a wall second; only for the simulated shop. Default 1; from 0.001 to 100000.</summary>
    public double TimeScale { get; init => field = Require.InRange(value, 0.001, TimeScaleMax); } = 1;

    /// <summary>Which part of the load this machine makes. Default: all of it.</summary>
    public LoadShare Share { get; init; } = LoadShare.Whole;

    /// <summary>Blocks of the whole run, for people.</summary>
    public int BlockCount { get; init; } = 1;

    /// <summary>When somebody asks to stop: for so long what is under way is awaited. Default 10s.</summary>
    public TimeSpan SettleMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Is shown how things stand. Default: nobody is.</summary>
    public ISnapshotWatcher Watcher { get; init; } = new NobodyWatches();

    /// <summary>Where figures go while blocks run; the arm and the block are filled in. Null: nowhere.</summary>
    public TelemetryOptions? Telemetry { get; init; }

    private sealed class NobodyWatches : ISnapshotWatcher
    {
        public void See(LiveSnapshot snapshot)
        {
        }
    }
}
