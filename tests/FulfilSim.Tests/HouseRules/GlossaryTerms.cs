using System.Reflection;
using System.Text.RegularExpressions;

namespace FulfilSim.Tests.HouseRules;

/// <summary>The glossary is law: what it marks as code is there under that name.</summary>
public sealed partial class GlossaryTerms
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void What_the_glossary_marks_as_code_exists_under_that_name()
    {
        var names = NamesInCode();
        Marked().Matches(Repository.TextOf("src/GLOSSARY.md"))
            .SelectMany(match => match.Groups["name"].Value.Split('.'))
            .Distinct()
            .Where(name => !names.Contains(name))
            .ShouldBeEmpty("Rename one of the two: the glossary and the code use one word for one thing.");
    }

    private static HashSet<string> NamesInCode()
    {
        var names = new HashSet<string>();
        foreach (var type in Repository.Rooms.SelectMany(room => Repository.AssemblyOf(room).GetTypes()))
        {
            names.Add(type.Name.Split('`')[0]);
            names.UnionWith(type.GetMembers(All).Select(member => member.Name));
        }
        return names;
    }

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Marked();
}
