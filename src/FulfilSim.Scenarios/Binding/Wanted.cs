using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Binding;

/// <summary>What a value must become.</summary>
/// <param name="Type">The property's type without its question mark, or that of a list's entries.</param>
/// <param name="Unit">What a distribution's numbers are in.</param>
/// <param name="Range">What the guard allows, for the message.</param>
/// <param name="MayBeFile">A text is the path of a file that holds the list.</param>
internal sealed record Wanted(Type Type, In Unit, string Range = "", bool MayBeFile = false);
