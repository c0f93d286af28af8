using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Json;

/// <summary>Says what is wrong with the syntax where the cursor stands.</summary>
internal sealed class SyntaxProblems(Cursor cursor, ProblemList problems)
{
    /// <summary>Always false, so that a reader can answer with it.</summary>
    public bool Refuse(string path, string expected, string? fix = null) =>
        Refuse(cursor.Place, path, Found(), expected, fix ?? Fix());

    public bool Refuse(Place place, string path, string found, string expected, string fix)
    {
        problems.Add(ProblemCodes.JsonSyntax, place, path, found, expected, fix);
        return false;
    }

    private string Found() => cursor switch
    {
        { IsAtEnd: true } => "the end of the file",
        { Current: '\n' or '\r' } => "the end of the line",
        _ => Show.Quoted(cursor.Current.ToString()),
    };

    private string Fix() => cursor switch
    {
        { IsAtEnd: true } => "the file ends too early: add what is missing",
        { Current: '\'' } => "use double quotes",
        { Current: '}' or ']' } => "add what is missing, or remove the bracket",
        _ when char.IsLetter(cursor.Current) => "put names and texts in double quotes",
        _ => "add what is missing, or remove what is too much",
    };
}
