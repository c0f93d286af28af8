using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Files that are not there, not JSON, or put together wrongly.</summary>
public sealed class FileProblemsSpec
{
    [Fact]
    public void A_base_that_is_not_there_is_named_with_the_place_it_was_looked_for_at() =>
        Told("""{ "title": "T", "question": "Q", "extends": "../base.json" }""").ShouldBe("""
            shop/test.json:1:45: error FS1001
              at        $.extends
              found     "../base.json": no such file
              expected  a file that can be read
              fix       paths count from the file they stand in: this one leads to "base.json"
            """);

    [Fact]
    public void A_file_that_is_no_JSON_is_told_where_it_stops_being_it() =>
        Told("""
            { "title": "T",
              "question": Q }
            """).ShouldBe("""
            shop/test.json:2:15: error FS1004
              at        $.question
              found     Q
              expected  a value
              fix       put texts in double quotes: "Q"
            """);

    [Fact]
    public void A_property_that_is_given_twice_is_a_problem_since_one_of_them_would_be_ignored() =>
        Told("""
            { "title": "T",
              "question": "Q",
              "title": "U" }
            """).ShouldBe("""
            shop/test.json:3:3: error FS1005
              at        $.title
              found     "title" for the second time
              expected  every name once in an object
              fix       remove it, or the first one in line 1
            """);

    [Fact]
    public void Nesting_has_a_limit() =>
        Told($$"""{ "title": {{new string('[', 64)}}""").ShouldBe("""
            shop/test.json:1:75: error FS1006
              at        $.title[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0...
              found     nesting 65 deep
              expected  at most 64 objects and lists within each other
              fix       make the file flatter
            """);

    [Fact]
    public void Files_that_extend_each_other_are_a_circle() =>
        Told(ScenarioReader.Read(Here, [], new MemoryFiles()
            .With(Here, """{ "title": "T", "question": "Q", "extends": "a.json" }""")
            .With("shop/a.json", """{ "extends": "test.json" }"""))).ShouldBe("""
            shop/a.json:1:14: error FS1007
              at        $.extends
              found     "test.json", by way of shop/test.json -> shop/a.json -> shop/test.json
              expected  a file that does not build on this one
              fix       remove one of the "extends"
            """);

    [Fact]
    public void An_override_without_an_equals_sign_is_refused() =>
        Told("""{ "title": "T", "question": "Q" }""", "orderSystem.workers").ShouldBe("""
            --set orderSystem.workers:1:1: error FS1008
              at        $
              found     "orderSystem.workers"
              expected  path=value, such as orderSystem.workers=3 or warehouses.north.pickers=12
              fix       write = between path and value
            """);

    [Fact]
    public void An_override_of_an_entry_that_is_not_there_suggests_the_one_that_is() =>
        Told("""{ "title": "T", "question": "Q", "warehouses": [ { "name": "north" } ] }""", "warehouses.nort.pickers=3").ShouldBe("""
            --set warehouses.nort.pickers=3:1:11: error FS1009
              at        $.warehouses
              found     "nort"
              expected  an entry of this list, by name or as [0]
              fix       did you mean 'north'?
            """);
}
