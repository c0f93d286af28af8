namespace FulfilSim.Tests.HouseRules;

/// <summary>Who opens the repository sees what there is to see at once, and nothing else.</summary>
public sealed class FrontDoor
{
    private static readonly string[] Visible =
    [
        "FulfilSim.sln", "LICENSE", "README.md", "reports", "scenarios", "scenarios.schema.json", "seeds", "src", "tests",
    ];

    [Fact]
    public void The_top_level_holds_what_it_should_and_nothing_else() =>
        new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .Where(name => name[0] != '.')
            .Order(StringComparer.Ordinal)
            .ShouldBe(Visible, ignoreOrder: false, "Put a new thing into src, tests, scenarios, seeds or reports; the top level is the front door.");
}
