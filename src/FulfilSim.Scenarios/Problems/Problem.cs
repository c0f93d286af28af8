namespace FulfilSim.Scenarios.Problems;

/// <summary>One thing wrong with a scenario file, told so that its author can mend it without the source code.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="File">As the reader was given it; <c>--set path=value</c> for an override.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 characters.</param>
/// <param name="Path">JSON path in the resolved scenario, or in the file it stands in where that is no scenario.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Fix">How to mend it.</param>
public sealed record Problem(
    string Code, string File, int Line, int Column, string Path, string Found, string Expected, string Fix)
{
    public Severity Severity => ProblemCodes.SeverityOf(Code);

    /// <summary>Five lines; editors make the first one a link.</summary>
    public override string ToString() =>
        $"""
        {Json.Show.Line(File)}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code}
          at        {Path}
          found     {Found}
          expected  {Expected}
          fix       {Fix}
        """.ReplaceLineEndings("\n");
}
