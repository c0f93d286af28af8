using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>A parameter of a failure mode or a mitigation.</summary>
/// <param name="Name">As scenario files write it.</param>
/// <param name="Default">As a scenario file would write it; amounts without their currency.</param>
/// <param name="Meaning">One sentence, with the default and the range.</param>
/// <param name="Basis">How well the default is known; null where nothing is claimed.</param>
/// <param name="Source">Where it comes from; empty for assumptions.</param>
/// <param name="IsEffect">It is the size of a mitigation's effect: an input, not a finding.</param>
public sealed record CatalogueParameter(
    string Name, string Default, string Meaning, Basis? Basis, string Source, bool IsEffect);
