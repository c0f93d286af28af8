using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Engine;

/// <summary>Cells on demand, for questions that find out on the way which cells they need. Each cell is run once, and kept in the store of
/// its scenario.</summary>
/// <param name="storeOf">Called once for each scenario; a folder of an earlier run spares its cells.</param>
/// <param name="jobs">Worker threads, from 1 to <see cref="CellEngine.JobsMax"/>.</param>
public sealed class CellSupply(
    CellEngine engine, Func<Scenario, ICellStore> storeOf, int jobs, IEngineProgress progress, CancellationToken cancellation = default)
{
    private readonly Dictionary<string, ICellStore> _stores = new(StringComparer.Ordinal);

    /// <summary>The cells of an arm, in the order of replications, from the first one on.</summary>
    /// <exception cref="CellsUnfinishedException">A cell failed, or somebody asked to stop.</exception>
    public IReadOnlyList<CellLine> Of(Scenario scenario, Arm arm, int replications)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var tasks = Enumerable.Range(0, replications).Select(replication => CellPlan.ForCell(scenario, arm, replication)).ToList();
        return Of(scenario, tasks);
    }

    /// <summary>The cells of these tasks, in their order.</summary>
    /// <exception cref="CellsUnfinishedException">A cell failed, or somebody asked to stop.</exception>
    public IReadOnlyList<CellLine> Of(Scenario scenario, IReadOnlyList<CellTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var store = StoreOf(scenario);
        var outcome = engine.Run(scenario, tasks, store, jobs, progress, cancellation);
        if (outcome is not EngineOutcome.Finished)
            throw new CellsUnfinishedException(scenario, outcome);
        var lines = store.Lines.ToDictionary(line => line.Key);
        return [.. tasks.Select(task => lines[task.Key])];
    }

    /// <summary>Where the outcomes of a scenario's cells are found.</summary>
    public IOutcomeSource OutcomesOf(Scenario scenario) => StoreOf(scenario);

    private ICellStore StoreOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var key = $"{scenario.Digest}-{scenario.Experiment.Seed}";
        return _stores.TryGetValue(key, out var store) ? store : _stores[key] = storeOf(scenario);
    }
}
