namespace FulfilSim.Scenarios.Json;

/// <summary>Where something stands: line and column from 1, columns in UTF-16 characters.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>"line 7"; with the file's name for a reader who is in another one.</summary>
    public string SeenFrom(Place here) => here.File == File ? $"line {Line}" : $"line {Line} of {Show.Line(File)}";
}
