using System.Globalization;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;

namespace FulfilSim.Experiments.Planning;

/// <summary>What the simulated shop says of points.</summary>
internal sealed class ShopResponse(PlanRequest request, PlanCells cells, bool isFresh) : IPlanResponse
{
    public ObjectiveVerdict Judge(CapacityPoint point, int replications, double confidenceLevel) =>
        cells.Of(ChangesFor(request.Space, point), isFresh, replications)?.Verdict(confidenceLevel) ?? ObjectiveVerdict.Missed;

    /// <summary>The overrides that make a point: "orderSystem.workers=3".</summary>
    public static IReadOnlyList<string> ChangesFor(CapacitySpace space, CapacityPoint point) =>
        [.. space.Ranges.Zip(point.Units, (range, units) => string.Create(CultureInfo.InvariantCulture, $"{range.Path}={units}"))];
}
