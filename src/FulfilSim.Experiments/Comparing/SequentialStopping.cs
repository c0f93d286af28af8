using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>
/// Replications go on until every difference to the reference is known well enough, asked at fixed looks and jointly for
/// all arms. What it says depends on a prefix of replications only, never on cells that happen to be there beyond it.
/// </summary>
/// <param name="scenario">Its experiment states the precision.</param>
public sealed class SequentialStopping(ShopScenario scenario)
{
    private readonly PrecisionOptions _precision = scenario.Experiment.Precision
        ?? throw new InvalidOperationException("The scenario states no precision.");

    /// <summary>The scenario with the replications of the first look.</summary>
    public ShopScenario AtFirstLook => At(PrecisionLooks.UpTo(_precision.ReplicationsMax)[0]);

    /// <summary>The scenario with the replications of the next look; null when it is over.</summary>
    public ShopScenario? Next(IReadOnlyList<CellLine> lines)
    {
        var (stopping, isOver) = Looked(lines);
        return isOver ? null : At(PrecisionLooks.UpTo(_precision.ReplicationsMax)[stopping.Looks.Count]);
    }

    /// <summary>Where it ended.</summary>
    /// <exception cref="InvalidOperationException">It is not over.</exception>
    public Stopping Ended(IReadOnlyList<CellLine> lines) => Looked(lines) is (var stopping, true)
        ? stopping
        : throw new InvalidOperationException("More replications are needed.");

    /// <summary>The scenario with so many replications.</summary>
    public ShopScenario At(int replications) => scenario with
    {
        Experiment = scenario.Experiment with { Replications = replications },
    };

    private (Stopping Stopping, bool IsOver) Looked(IReadOnlyList<CellLine> lines)
    {
        var looks = PrecisionLooks.UpTo(_precision.ReplicationsMax);
        var most = lines.Where(line => line.Arm == Arm.ReferenceName).Select(line => line.Replication + 1).DefaultIfEmpty().Max();
        var widest = double.PositiveInfinity;
        for (var index = 0; index < looks.Count && looks[index] <= most; index++)
        {
            widest = WidestAt(looks[index], lines);
            var isReached = widest <= _precision.HalfWidth.Value;
            if (isReached || index == looks.Count - 1)
                return (new(_precision.HalfWidth.Value, [.. looks.Take(index + 1)], widest, isReached), true);
        }
        return (new(_precision.HalfWidth.Value, [.. looks.TakeWhile(look => look <= most)], widest, IsReached: false), false);
    }

    private double WidestAt(int replications, IReadOnlyList<CellLine> lines)
    {
        ArmCells[] cells = [.. scenario.Arms.Select(arm => ArmCells.Of(arm, lines, replications))];
        var reference = cells.Single(each => each.Arm.Name == Arm.ReferenceName);
        var level = scenario.Experiment.Confidence.Value;
        return cells
            .Where(each => each != reference)
            .Select(each => FailureRateDifference.Of(each, reference, level, cells.Length - 1).Difference.HalfWidth)
            .DefaultIfEmpty()
            .Max();
    }
}
