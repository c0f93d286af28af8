namespace FulfilSim.Scenarios.Json;

/// <summary>Where something stands: line and column from 1, columns in UTF-16 characters.</summary>
internal readonly record struct Place(string File, int Line, int Column);
