using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Faults;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>What of a scenario will not happen in a live run of it, though nothing is wrong.</summary>
internal static class LoadNotes
{
    public static IEnumerable<string> Of(LoadRequest request)
    {
        string[] elsewhere = request.HasDeployments
            ? [.. request.Asked.Faults.Select(CatalogueOf.Of).Where(fault => !fault.IsOfBuyers).Select(fault => fault.Id).Distinct()]
            : [];
        if (elsewhere.Length > 0)
            yield return $"Left out, as it would go wrong inside the running system: {string.Join(", ", elsewhere)}.";
        if (request.HasDeployments || request.Slice is not null)
            yield break;
        var length = ShapeLength.Of(request.Load.Shape);
        foreach (var outage in request.Scenario.Faults.OfType<PayGatewayOutage>().Where(outage => outage.For > TimeSpan.Zero && outage.From >= length))
        {
            yield return $"{CatalogueOf.Id(outage)} begins {outage.From.TotalHours:0.##} h after the start; by then the load is over. "
                + "A slice with --from and --for comes to it.";
        }
    }
}
