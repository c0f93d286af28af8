using System.Text;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Problems;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Files as bytes, and files on disk.</summary>
public sealed class FilesSpec
{
    [Fact]
    public void A_byte_order_mark_means_nothing()
    {
        var files = new MemoryFiles().With(Here, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Scenario())]);
        ScenarioReader.Read(Here, [], files).Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_is_told_with_its_place()
    {
        var files = new MemoryFiles().With(Here, [.. "{\n \"é"u8, 0xFF, .. "\" }"u8]);
        ScenarioReader.Read(Here, [], files).OnlyProblem().ToString().ShouldBe("""
            shop/test.json:2:4: error FS1003
              at        $
              found     the byte 0xFF
              expected  text in UTF-8
              fix       save the file as UTF-8
            """);
    }

    [Fact]
    public void A_file_of_more_than_50_MB_is_refused_unread()
    {
        var files = new MemoryFiles().With(Here, new byte[50_000_001]);
        ScenarioReader.Read(Here, [], files).OnlyProblem().ToString().ShouldBe("""
            shop/test.json:1:1: error FS1002
              at        $
              found     "shop/test.json": more than 50 MB
              expected  a file of at most 50 MB
              fix       make it smaller
            """);
    }

    [Fact]
    public void After_a_thousand_problems_it_stops_looking_for_more()
    {
        var entries = string.Join(", ", Enumerable.Range(0, 3000).Select(index => $"\"x{index}\": 1"));
        var problems = Reading($"{{ {entries} }}").Problems;

        problems.Count.ShouldBe(1001);
        problems[^1].ToString().ShouldBe("""
            shop/test.json:1:1: error FS1034
              at        $
              found     1000 problems or more
              expected  fewer than 1000
              fix       mend the ones above and look again
            """);
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_files_and_of_the_lines()
    {
        var files = new MemoryFiles()
            .With(Here, "{ \"extends\": \"base.json\",\n \"a\": 1, \"title\": 3,\n \"experiment\": { \"replications\": 0 } }")
            .With("shop/base.json", "{ \"question\": 4 }");

        ScenarioReader.Read(Here, ["orderSystem.workers=0"], files).Problems
            .Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code}")
            .ShouldBe(
            [
                "shop/test.json:2:2 FS1010",
                "shop/test.json:2:19 FS1012",
                "shop/test.json:3:34 FS1013",
                "shop/base.json:1:15 FS1012",
                "--set orderSystem.workers=0:1:21 FS1013",
            ]);
    }

    [Theory]
    [InlineData("missing.json", "no such file")]
    [InlineData(".", "a directory")]
    [InlineData("", "no readable file")]
    [InlineData("a\0b", "no readable file")]
    public void A_path_on_disk_that_is_no_file_is_a_problem(string path, string why)
    {
        var problem = ScenarioReader.Read(path, [], new DiskFiles()).OnlyProblem();
        problem.Code.ShouldBe(ProblemCodes.FileUnreadable);
        problem.Found.ShouldEndWith(why);
    }

    [Fact]
    public void A_scenario_on_disk_is_read_with_what_it_refers_to()
    {
        var folder = Directory.CreateTempSubdirectory("fulfilsim-test-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "base.json"), """{ "orderSystem": { "workers": 3 } }""");
            File.WriteAllText(Path.Combine(folder.FullName, "top.json"), Scenario("\"extends\": \"base.json\""));

            var scenario = ScenarioReader.Read(Path.Combine(folder.FullName, "top.json"), [], new DiskFiles()).Scenario.ShouldBeOfType<ShopScenario>();
            (scenario.Name, scenario.Shop.OrderSystem.Workers).ShouldBe(("top", 3));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
