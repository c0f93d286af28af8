using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>What one unit more of each capacity is worth, met with the luck of the confirmation, replication by replication.</summary>
internal sealed class UnitValues(PlanRequest request, PlanCells cells, IReadOnlyList<string> changes, PlanSample today)
{
    private const int Replications = 6;

    /// <summary>Of every capacity of the shop, also of those that were not to be chosen; fewer when cells run out.</summary>
    public IReadOnlyList<UnitValue> All()
    {
        var values = new List<UnitValue>();
        var replications = Math.Min(Replications, today.Lines.Count);
        foreach (var capacity in ShopCapacity.AllOf(today.Scenario.Shop).Where(_ => cells.CountLeft >= replications))
        {
            var change = string.Create(CultureInfo.InvariantCulture, $"{capacity.Path}={capacity.Units + 1}");
            if (cells.Of([.. changes, change], isFresh: true, replications) is { } more)
                values.Add(ValueOf(capacity, more, replications));
        }
        return values;
    }

    private UnitValue ValueOf(ShopCapacity capacity, PlanSample more, int replications)
    {
        var less = new PlanSample(today.Scenario, today.Arm, [.. today.Lines.Take(replications)]);
        var currency = today.Scenario.Shop.Economics.Currency;
        return new(
            capacity.Path,
            capacity.Units,
            FailureRateDifference.Of(more.Cells, less.Cells, request.ConfidenceLevel, simultaneousCount: 1),
            PairedDifference.Of("difference in net money", currency, more.Cells.NetMoney, less.Cells.NetMoney, request.ConfidenceLevel),
            PriceOf(capacity));
    }

    private double? PriceOf(ShopCapacity capacity) =>
        request.HasPrices ? request.Space.Ranges.FirstOrDefault(range => range.Path == capacity.Path)?.UnitPrice : null;
}
