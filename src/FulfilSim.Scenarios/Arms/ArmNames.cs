using System.Text.RegularExpressions;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Arms;

/// <summary>What arms may be called, since an arm's name names a folder of results.</summary>
internal static partial class ArmNames
{
    /// <summary>For the schema.</summary>
    public const string Pattern = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    public const string FormExpected = "a name of at most 64 letters, digits, - and _";

    public const int CountMax = 1000;

    /// <summary>Names that mean something of their own.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Arm.BareName, Arm.ReferenceName, Arm.PlaceboName];

    /// <summary>Whether it is letters, digits, hyphens and underscores, so that paths and files can hold it.</summary>
    public static bool IsPlain(string name) => !name.EndsWith('\n') && Plain().IsMatch(name);

    /// <summary>Whether it may be used; adds a problem where not.</summary>
    /// <param name="list">The property that holds the arms.</param>
    /// <param name="referenceFix">What to do with one that is called <c>reference</c>.</param>
    public static bool Check(string name, ObjectNode root, string list, string referenceFix, ProblemList problems)
    {
        var isReserved = Reserved.Contains(name);
        if (!isReserved && IsPlain(name))
            return true;
        var member = ((ObjectNode)root[list]!).Members.First(arm => arm.Name == name);
        problems.Add(ProblemCodes.ArmName, member.NamePlace, JsonPath.Member($"$.{list}", name), Show.Quoted(name),
            isReserved ? $"a name other than {string.Join(", ", Reserved)}" : FormExpected,
            name == Arm.ReferenceName ? referenceFix : "choose another name");
        return false;
    }

    /// <summary>Whether there are not too many of them; adds a problem where there are.</summary>
    public static bool CheckCount(int count, ObjectNode root, string list, ProblemList problems)
    {
        if (count <= CountMax)
            return true;
        problems.Add(ProblemCodes.OutOfRange, root[list]!.Place, $"$.{list}", $"{count} {list}", $"at most {CountMax} {list}",
            "compare fewer at a time");
        return false;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
