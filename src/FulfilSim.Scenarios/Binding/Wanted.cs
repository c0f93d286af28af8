using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Binding;

/// <summary>What a value must become.</summary>
/// <param name="Type">The property's type, or that of a list's entries.</param>
/// <param name="Unit">What a distribution's numbers are in.</param>
/// <param name="Range">What the guard allows, for the message.</param>
internal sealed record Wanted(Type Type, In Unit, string Range = "");
