using System.Reflection;
using System.Runtime.CompilerServices;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Tests.Scenarios;

public sealed class ProblemCodesSpec
{
    [Fact]
    public void Every_code_has_a_test_that_shows_its_text()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Folder(), "*Spec.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Codes().Where(code => !tests.Contains(code, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_means_two_things() => Codes().ShouldBeUnique();

    private static string[] Codes() =>
        [.. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
