using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Storing;

/// <summary>Keeps cells for as long as the process lasts.</summary>
public sealed class CellMemory : ICellStore
{
    private readonly SortedDictionary<CellKey, (CellLine Line, IReadOnlyList<OutcomeCode>? Outcomes)> _cells = new(CellKey.Order);

    public IReadOnlyList<CellLine> Lines => [.. _cells.Values.Select(cell => cell.Line)];

    public void Keep(CellLine line, IReadOnlyList<OutcomeCode>? outcomes)
    {
        ArgumentNullException.ThrowIfNull(line);
        _cells[line.Key] = (line, outcomes);
    }

    public IReadOnlyList<OutcomeCode> OutcomesOf(CellKey key) => _cells[key].Outcomes ?? [];
}
