using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>The finished cells of a study, found by arm and change.</summary>
internal sealed class StudyCells(IEnumerable<CellLine> lines, int replications)
{
    private readonly ILookup<(string Arm, string Level), CellLine> _lines = lines.ToLookup(line => (line.Arm, line.Level));

    /// <summary>Which of these are not there yet, once each.</summary>
    public IReadOnlyList<CellTask> Missing(IEnumerable<CellTask> tasks)
    {
        var asked = new HashSet<CellKey>();
        return [.. tasks.Where(task => asked.Add(task.Key) && _lines[(task.Arm.Name, task.Key.Level)].All(line => line.Replication != task.Key.Replication))];
    }

    /// <summary>All replications of an arm.</summary>
    /// <exception cref="InvalidOperationException">One is missing.</exception>
    public ArmCells Of(Arm arm, string level = CellKey.SingleLevel) => ArmCells.Of(arm, _lines[(arm.Name, level)], replications, level);

    /// <summary>Whether all replications of an arm are there.</summary>
    public bool Has(Arm arm, string level) => _lines[(arm.Name, level)].Count(line => line.Replication < replications) == replications;
}
