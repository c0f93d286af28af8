namespace FulfilSim.Tests.HouseRules;

/// <summary>A room may look into others only through a door.</summary>
public sealed class Doors
{
    /// <summary>Every room and the rooms it may look into. Anything else is a wall.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Open = new Dictionary<string, string[]>
    {
        ["Statistics"] = [],
        ["Actors"] = ["Statistics"],
        ["Fulfilment"] = ["Actors", "Statistics"],
        ["Experiments"] = ["Fulfilment", "Actors", "Statistics"],
        ["Live"] = ["Experiments", "Fulfilment", "Actors", "Statistics"],
        ["Sandbox"] = ["Live", "Experiments", "Fulfilment", "Actors", "Statistics"],
        ["Scenarios"] = ["Live", "Experiments", "Fulfilment", "Actors", "Statistics"],
        ["Reporting"] = ["Experiments", "Fulfilment", "Statistics"],
        ["Cli"] = ["Sandbox", "Reporting", "Scenarios", "Live", "Experiments", "Fulfilment", "Actors", "Statistics"],
    };

    /// <summary>Rooms whose results must be the same everywhere know this package and no other.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Packages = new Dictionary<string, string[]>
    {
        ["Statistics"] = ["MathNet.Numerics"],
        ["Actors"] = [],
        ["Fulfilment"] = [],
    };

    public static TheoryData<string> Rooms { get; } = [.. Repository.Rooms];

    public static TheoryData<string> Simulating { get; } = [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_is_on_the_plan(string room) =>
        Open.ContainsKey(room).ShouldBeTrue($"src/FulfilSim.{room} is on no plan. Give it its doors in HouseRules.Doors, with a decision record.");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_refers_to_rooms_it_has_a_door_to(string room) =>
        Judge(room, Repository.ProjectOf(room).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(project => project["FulfilSim.".Length..]));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Code_uses_rooms_it_has_a_door_to(string room)
    {
        var used = Repository.AssemblyOf(room).GetReferencedAssemblies().Select(reference => reference.Name).ToHashSet();
        Judge(room, Repository.Rooms.Where(other => used.Contains(Repository.AssemblyNameOf(other))));
    }

    [Theory]
    [MemberData(nameof(Simulating))]
    public void A_simulating_room_knows_no_package_but_the_one_for_quantiles(string room)
    {
        var known = Repository.ProjectOf(room).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
        known.Except(Packages[room]).ShouldBeEmpty(
            $"{room} has a package it should not have. Results that must be the same everywhere are computed by code of this house.");
    }

    private static void Judge(string room, IEnumerable<string> others)
    {
        foreach (var other in others)
        {
            Open[room].Contains(other).ShouldBeTrue(
                $"{room} refers to {other}. Move the code, or open a door in HouseRules.Doors with a decision record.");
        }
    }
}
