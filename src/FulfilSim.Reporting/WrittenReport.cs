namespace FulfilSim.Reporting;

/// <summary>What became of a report.</summary>
/// <param name="Files">Paths of the files, in the order they were written.</param>
/// <param name="Notes">Sentences its user should see, such as why there are no SVG files. Empty when there are
/// none.</param>
public sealed record WrittenReport(IReadOnlyList<string> Files, IReadOnlyList<string> Notes);
