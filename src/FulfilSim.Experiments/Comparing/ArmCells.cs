using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The cells of one arm, replication by replication.</summary>
internal sealed class ArmCells
{
    private ArmCells(Arm arm, IReadOnlyList<CellLine> lines) => (Arm, Lines) = (arm, lines);

    public Arm Arm { get; }

    /// <summary>One per replication, in their order.</summary>
    public IReadOnlyList<CellLine> Lines { get; }

    /// <summary>Their figures.</summary>
    public IEnumerable<CellResult> Results => Lines.Select(line => line.Result!); // a shop's lines have them

    public IReadOnlyList<double> Failed => Each(cell => cell.Counts.Failed);

    public IReadOnlyList<double> FailedOrOpen => Each(cell => cell.Counts.Failed + cell.Counts.Open);

    /// <summary>Genuine submitted intents without the unpaid ones: what failures are counted among.</summary>
    public IReadOnlyList<double> Judged => Each(cell => cell.Counts.Submitted - cell.Counts.UnpaidByBuyer);

    public IReadOnlyList<double> Submitted => Each(cell => cell.Counts.Submitted);

    public IReadOnlyList<double> PotentialIntents => Each(cell => cell.Counts.PotentialIntents);

    /// <summary>In currency units.</summary>
    public IReadOnlyList<double> NetMoney => Each(cell => cell.Money.NetCents / 100.0);

    /// <summary>The first replications of an arm.</summary>
    /// <param name="level">Which load level, or which change of the scenario.</param>
    /// <exception cref="InvalidOperationException">One is missing or there twice: a bug of the caller.</exception>
    public static ArmCells Of(Arm arm, IEnumerable<CellLine> lines, int replications, string level = CellKey.SingleLevel)
    {
        CellLine[] own =
        [
            .. lines
                .Where(line => line.Arm == arm.Name && line.Level == level && line.Replication < replications)
                .OrderBy(line => line.Replication),
        ];
        return own.Select(line => line.Replication).SequenceEqual(Enumerable.Range(0, replications))
            ? new(arm, own)
            : throw new InvalidOperationException($"The cells of arm '{arm.Name}' are not complete.");
    }

    /// <summary>One number per replication.</summary>
    public double[] Each(Func<CellResult, double> select) => [.. Results.Select(select)];
}
