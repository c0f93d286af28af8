using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>A failure mode as a list shows it.</summary>
/// <param name="Id">What a scenario writes as "mode".</param>
/// <param name="Category">Group of the catalogue.</param>
/// <param name="Family">The mechanism by which it works.</param>
/// <param name="Meaning">What goes wrong, one sentence.</param>
/// <param name="IsSwitchable">False when it arises by itself and no scenario can switch it on.</param>
/// <param name="Parameters">In the order of the definition.</param>
public sealed record CatalogueFault(
    string Id, string Category, FaultFamily Family, string Meaning, bool IsSwitchable, IReadOnlyList<CatalogueParameter> Parameters);

/// <summary>A mitigation as a list shows it.</summary>
/// <param name="Id">What a scenario writes in an arm.</param>
/// <param name="Group">Group of the catalogue.</param>
/// <param name="Meaning">What it does, one sentence.</param>
/// <param name="ActsOn">Ids of the failure modes it is meant for.</param>
/// <param name="Target">The measure it is meant to move, and which way.</param>
/// <param name="Hurts">Whom it hurts and how.</param>
/// <param name="Parameters">In the order of the definition.</param>
public sealed record CatalogueMitigation(
    string Id, string Group, string Meaning, IReadOnlyList<string> ActsOn, string Target, string Hurts, IReadOnlyList<CatalogueParameter> Parameters);
