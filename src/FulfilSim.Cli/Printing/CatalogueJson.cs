using System.Text.Json;
using FulfilSim.Scenarios.Catalogue;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>list --json</c> prints.</summary>
internal sealed record CatalogueJson(IReadOnlyList<CatalogueFault> Faults, IReadOnlyList<CatalogueMitigation> Mitigations)
{
    /// <param name="id">Only the entry of that id; null for all.</param>
    public static CatalogueJson Of(string? id) => new(
        [.. ScenarioCatalogue.Faults.Where(fault => id is null || fault.Id == id)],
        [.. ScenarioCatalogue.Mitigations.Where(mitigation => id is null || mitigation.Id == id)]);

    public void Print(Terminal terminal) =>
        terminal.Out.WriteLine(JsonSerializer.Serialize(this, PrintedJson.ForPeople.CatalogueJson));
}
