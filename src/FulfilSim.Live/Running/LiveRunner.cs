using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Journeys;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Running;

/// <summary>Runs the blocks of a live run, one after the other.</summary>
/// <param name="scenario">With the arms as they are run.</param>
/// <param name="deployments">Running systems, one for each arm; null where the shop is simulated.</param>
public sealed class LiveRunner(ShopScenario scenario, LiveRunOptions options, IDeployments? deployments, TimeProvider time)
{
    /// <summary>So late is nobody's clock.</summary>
    private static readonly TimeSpan LateMax = TimeSpan.FromSeconds(1);

    private bool _isFirst = true;

    /// <summary>
    /// Makes the arm's deployment ready, lets it rest, and runs a block. The calling thread is the one that paces it.
    /// </summary>
    /// <param name="number">1-based, for people.</param>
    /// <param name="startAt">Not before this moment; null: at once.</param>
    /// <param name="isStopFile">Whether it is the stop file that asks to stop.</param>
    /// <param name="stop">Asks to stop.</param>
    /// <returns>Null when it was asked to stop before the block began.</returns>
    /// <exception cref="TargetNotReadyException">The deployment could not be made ready.</exception>
    public FinishedCell? Run(CellTask task, int number, DateTimeOffset? startAt, Func<bool> isStopFile, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(task);
        try
        {
            GetReadyAsync(task, startAt, stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        return new LiveBlock(scenario, task, number, options, deployments, time).Run(isStopFile, stop);
    }

    private async Task GetReadyAsync(CellTask task, DateTimeOffset? startAt, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (deployments is not null)
            await deployments.PrepareAsync(task.Arm.Name, task.Key.Replication, stop).ConfigureAwait(false);
        if (!_isFirst && options.Load.WashOut > TimeSpan.Zero)
            await Task.Delay(options.Load.WashOut, time, stop).ConfigureAwait(false);
        _isFirst = false;
        if (startAt is not { } moment)
            return;
        var left = moment - time.GetUtcNow();
        if (left > TimeSpan.Zero)
            await Task.Delay(left, time, stop).ConfigureAwait(false);
        else if (left < -LateMax)
        {
            var late = Duration.Format(TimeSpan.FromSeconds(Math.Ceiling(-left.TotalSeconds)));
            options.Watcher.Warn($"A block of {task.Arm.Name} begins {late} late: machines that share it are not in step.");
        }
    }
}
