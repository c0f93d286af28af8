using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>The parts of a customer meet again.</summary>
public sealed class ForkRulesSpec
{
    private const string Joins = """ "joins": [ { "name": "whole" }, { "name": "other" } ] """;

    [Fact]
    public void Parts_that_meet_at_one_join_are_fine() =>
        Reading(Forked("""{ "name": "a", "routes": [ { "to": "whole" } ] }""", """{ "name": "b", "routes": [ { "to": "whole" } ] }"""))
            .Codes().ShouldBe(["FS1102"]); // the other join

    [Fact]
    public void A_part_may_lead_right_to_the_join() =>
        Reading(Split("\"a\", \"whole\"", """{ "name": "a", "routes": [ { "to": "whole" } ] }""")).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Forks_stand_in_forks_three_deep_and_no_deeper(int depth)
    {
        var numbers = Enumerable.Range(1, depth).ToList();
        var forks = numbers.Select(number => $$"""{ "name": "f{{number}}", "to": ["{{(number < depth ? $"f{number + 1}" : "a")}}", "b{{number}}"] }""");
        var joins = numbers.Select(number => $$"""{ "name": "j{{number}}", "routes": [ { "to": "{{(number > 1 ? $"j{number - 1}" : "out")}}" } ] }""");
        var stations = numbers.Select(number => $$"""{ "name": "b{{number}}", "routes": [ { "to": "j{{number}}" } ] }""")
            .Append($$"""{ "name": "a", "routes": [ { "to": "j{{depth}}" } ] }""");
        Reading($$"""
            { "title": "T", "question": "Q", "model": "network", "sources": [ { "name": "in", "to": "f1", "rate": "1/h" } ],
              "forks": [ {{string.Join(", ", forks)}} ], "joins": [ {{string.Join(", ", joins)}} ], "stations": [ {{string.Join(", ", stations)}} ] }
            """).Errors.Select(problem => $"{problem.Code} {problem.Path}").ShouldBe(depth > 3 ? ["FS1013 $.forks[0]"] : []);
    }

    [Theory]
    [InlineData("""{ "name": "b" }""", "a part that can leave without coming to \"whole\"")]
    [InlineData("""{ "name": "b", "routes": [ { "to": "other" } ] }""", "parts that come to \"whole\" and \"other\"")]
    [InlineData("""{ "name": "b", "routes": [ { "to": "out", "share": "1%" }, { "to": "whole", "share": "99%" } ] }""",
        "a part that can leave without coming to \"whole\"")]
    [InlineData("""{ "name": "b", "routes": [ { "to": "split", "share": "10%" }, { "to": "whole", "share": "90%" } ] }""",
        "a way that comes back to the fork before any join")]
    public void Parts_that_do_not_meet_are_refused(string second, string found)
    {
        var problem = Reading(Forked("""{ "name": "a", "routes": [ { "to": "whole" } ] }""", second)).Errors.ShouldHaveSingleItem();
        (problem.Code, problem.Path, problem.Found).ShouldBe(("FS1043", "$.forks[0].to", found));
    }

    [Fact]
    public void A_part_that_leaves_is_told_with_its_place() =>
        Told(Network("""
            "sources": [ { "name": "calls", "to": "split", "rate": "1/s" } ], "forks": [ { "name": "split", "to": ["a", "b"] } ],
            "stations": [ { "name": "a" }, { "name": "b" } ]
            """)).ShouldBe("""
            shop/test.json:1:156: error FS1043
              at        $.forks[0].to
              found     parts that come to no join
              expected  parts that all come to the same join
              fix       lead every way to a join
            """);

    [Fact]
    public void A_fork_within_a_fork_is_a_way_to_its_own_join_and_on() =>
        Reading(Network("""
            "sources": [ { "name": "calls", "to": "split", "rate": "1/s" } ],
            "forks": [ { "name": "split", "to": ["a", "inner"] }, { "name": "inner", "to": ["b", "c"] } ],
            "stations": [ { "name": "a", "routes": [ { "to": "whole" } ] }, { "name": "b", "routes": [ { "to": "part" } ] },
                          { "name": "c", "routes": [ { "to": "part" } ] } ],
            "joins": [ { "name": "whole" }, { "name": "part", "routes": [ { "to": "whole" } ] } ]
            """)).Problems.ShouldBeEmpty();

    [Fact]
    public void Who_was_not_split_does_not_wait_at_a_join_for_parts_that_never_come()
    {
        var problem = Reading(Network("""
            "sources": [ { "name": "calls", "to": "split", "rate": "1/s" }, { "name": "more", "to": "a", "rate": "1/s" } ],
            "forks": [ { "name": "split", "to": ["a", "b"] } ], "joins": [ { "name": "whole" } ],
            "stations": [ { "name": "a", "routes": [ { "to": "whole" } ] }, { "name": "b", "routes": [ { "to": "whole" } ] } ]
            """)).Errors.ShouldHaveSingleItem();
        (problem.Code, problem.Found).ShouldBe(("FS1043", "customers who were not split at \"whole\""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void A_fork_has_from_2_to_15_ways(int ways) =>
        Reading(Split(string.Join(", ", Enumerable.Repeat("\"a\"", ways)), """{ "name": "a", "routes": [ { "to": "whole" } ] }"""))
            .Errors.ShouldHaveSingleItem().Found.ShouldBe($"{ways} ways");

    private static string Forked(string first, string second) => Split("\"a\", \"b\"", $"{first}, {second}");

    private static string Split(string ways, string stations) => Network($$"""
        "sources": [ { "name": "calls", "to": "split", "rate": "1/s" } ], "forks": [ { "name": "split", "to": [{{ways}}] } ],
        "stations": [ {{stations}} ], {{Joins}}
        """);
}
