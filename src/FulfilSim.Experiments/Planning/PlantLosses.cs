using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>What becomes of the answer when one plant is gone and the others have to do its work (N - 1).</summary>
internal sealed class PlantLosses(PlanRequest request, PlanCells cells, IReadOnlyList<string> changes, PlanSample today)
{
    private const int Replications = 4;

    public IReadOnlyList<PlantLoss> All()
    {
        var shop = request.Scenario.Shop;
        return
        [
            .. shop.PaymentGateways.Select(gateway => Of("payment gateway", "paymentGateways", gateway.Name, WhyNot(gateway, shop), [])),
            .. shop.Warehouses.Select(warehouse => Of(
                "warehouse", "warehouses", warehouse.Name, Alone(shop.Warehouses.Count, "warehouse"),
                Rescaled("warehouses", [.. shop.Warehouses.Select(each => (each.Name, each.Share))], warehouse.Name))),
            .. shop.Couriers.Select(courier => Of(
                "courier", "couriers", courier.Name, Alone(shop.Couriers.Count, "courier"),
                Rescaled("couriers", [.. shop.Couriers.Select(each => (each.Name, each.Share))], courier.Name))),
        ];
    }

    private PlantLoss Of(string kind, string list, string name, string? whyNot, IReadOnlyList<string> rescaled)
    {
        if (whyNot is not null)
            return new(kind, name, ObjectiveVerdict.Missed, null, null, whyNot);
        var replications = Math.Min(Replications, today.Lines.Count);
        if (cells.CountLeft < replications)
            return new(kind, name, ObjectiveVerdict.Inconclusive, null, null, "No cells were left to simulate it.");
        var own = $"{list}.{name}.";
        string[] without = [.. changes.Where(change => !change.StartsWith(own, StringComparison.Ordinal)), .. rescaled, $"{list}.{name}=null"];
        if (cells.Of(without, isFresh: true, replications) is not { } lost)
            return new(kind, name, ObjectiveVerdict.Inconclusive, null, null, "The scenario says something of it that makes no sense without it.");
        var whole = new PlanSample(today.Scenario, today.Arm, [.. today.Lines.Take(replications)]);
        return new(
            kind,
            name,
            lost.Verdict(request.ConfidenceLevel),
            lost.Measure(Measures.FailureRate, request.ConfidenceLevel),
            FailureRateDifference.Of(lost.Cells, whole.Cells, request.ConfidenceLevel, simultaneousCount: 1),
            WhyNot: null);
    }

    /// <summary>Payments go to the first gateway that takes their method, so another one has to take each of them.</summary>
    private static string? WhyNot(GatewayOptions gateway, ShopOptions shop)
    {
        var others = shop.PaymentGateways.Where(each => each.Name != gateway.Name).SelectMany(each => each.Methods).ToHashSet(StringComparer.Ordinal);
        var orphans = gateway.Methods.Where(method => !others.Contains(method) && shop.Buyers.PaymentMix.ContainsKey(method)).ToList();
        var share = orphans.Sum(method => shop.Buyers.PaymentMix[method].Value);
        return orphans.Count == 0
            ? null
            : $"No other gateway takes {string.Join(", ", orphans)}: {BoundText.Of(share, BoundKind.Share, "")} of the buyers could not pay.";
    }

    private static string? Alone(int count, string kind) => count > 1 ? null : $"It is the only {kind}: without it nothing is delivered.";

    /// <summary>The others take over in proportion; the last one takes what is left, so that shares add up.</summary>
    private static List<string> Rescaled(string list, IReadOnlyList<(string Name, Ratio Share)> plants, string lost)
    {
        var others = plants.Where(plant => plant.Name != lost).ToList();
        var sum = others.Sum(plant => plant.Share.Value);
        var changes = new List<string>();
        var left = 1.0;
        for (var index = 0; index < others.Count; index++)
        {
            var share = index == others.Count - 1 ? left : Math.Round(sum > 0 ? others[index].Share.Value / sum : 1.0 / others.Count, 6);
            left -= share;
            changes.Add(FormattableString.Invariant($"{list}.{others[index].Name}.share={share * 100:0.######}%"));
        }
        return changes;
    }
}
