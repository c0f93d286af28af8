using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Engine;

/// <summary>Runs cells on worker threads and keeps each as it is finished. Neither their number nor the order of cells can reach a result.</summary>
public sealed class CellEngine(ICellRunner runner, TimeProvider time)
{
    /// <summary>More worker threads than this help nobody.</summary>
    public const int JobsMax = 1024;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs the cells that the store does not hold yet.</summary>
    /// <param name="jobs">Worker threads, from 1 to <see cref="JobsMax"/>.</param>
    /// <param name="cancellation">Stops at once: cells under way are abandoned, finished ones are kept.</param>
    /// <exception cref="CellsNotKeptException">The store refused a cell.</exception>
    public EngineOutcome Run(
        Scenario scenario,
        IReadOnlyList<CellTask> tasks,
        ICellStore store,
        int jobs,
        IEngineProgress progress,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(progress);
        Require.InRange(jobs, 1, JobsMax, nameof(jobs));
        var queue = new CellQueue(tasks, store, time);
        var workerCount = Math.Clamp(tasks.Count, 1, jobs);
        using var workers = new CountdownEvent(workerCount);
        for (var index = 0; index < workerCount; index++)
            StartWorker(() => WorkOff(queue, scenario), workers);
        if (!WaitFor(workers, queue, progress, cancellation))
            return new EngineOutcome.Interrupted(queue.Close());
        var reached = queue.Close();
        progress.Report(reached);
        return queue.Failure is { } failed
            ? new EngineOutcome.Failed(reached, failed)
            : new EngineOutcome.Finished(reached);
    }

    /// <summary>A thread of its own, which dies with the process: a cell may take seconds, and nobody waits for it.</summary>
    private static void StartWorker(Action work, CountdownEvent workers)
    {
        var thread = new Thread(() =>
        {
            work();
            Signal(workers);
        });
        thread.IsBackground = true;
        thread.Name = "cells";
        thread.Start();
    }

    /// <summary>An abandoned worker may come home after everybody has left.</summary>
    private static void Signal(CountdownEvent workers)
    {
        try
        {
            workers.Signal();
        }
        catch (ObjectDisposedException)
        {
            return;
        }
    }

    private void WorkOff(CellQueue queue, Scenario scenario)
    {
        while (queue.TryTake() is { } task)
        {
            try
            {
                var cell = runner.Run(task.World ?? scenario, task.Arm, task.Settings);
                queue.Finish(task, cell.LineOf(scenario.Digest, task), cell);
            }
            catch (Exception exception) // A bug in one cell must not take the finished ones with it.
            {
                queue.Fail(task, exception);
            }
        }
    }

    /// <summary>False when it was cancelled before the workers were through.</summary>
    private static bool WaitFor(
        CountdownEvent workers, CellQueue queue, IEngineProgress progress, CancellationToken cancellation)
    {
        try
        {
            while (!workers.Wait(ProgressInterval, cancellation))
                progress.Report(queue.Progress());
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
