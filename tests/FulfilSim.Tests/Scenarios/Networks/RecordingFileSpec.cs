using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>Recorded arrivals in a file of their own.</summary>
public sealed class RecordingFileSpec
{
    [Theory]
    [InlineData("trace.json", """{ "unit": "ms", "moments": [250, 1500] }""")]
    [InlineData("trace.json", """{ "moments": ["250ms", "1.5s"] }""")]
    [InlineData("trace.csv", "ms\n250\n1500\n")]
    [InlineData("trace.csv", "250ms\r\n\r\n1.5s")]
    [InlineData("TRACE.CSV", "s\n0.25\n1.5")]
    public void Moments_come_from_json_or_from_a_column_with_a_unit_for_all_or_one_each(string name, string content) =>
        Scenario(name, content).Networks[Arm.ReferenceName].Sources[0].Recorded
            .ShouldBe([TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1.5)]);

    [Fact]
    public void A_column_and_the_same_moments_as_json_are_the_same_scenario() =>
        Scenario("a.csv", "s\n1\n2\n").Digest.ShouldBe(Scenario("b.json", """{ "unit": "s", "moments": [1, 2] }""").Digest);

    [Fact]
    public void A_line_that_is_no_moment_is_told_with_its_place_in_the_column() =>
        Told(Recorded("trace.csv", "s\n1\n-2\nlate\n")).ShouldBe("""
            shop/trace.csv:3:1: error FS1017
              at        $.moments[1]
              found     -2
              expected  a number, 0 or above, since the file has a "unit"
              fix       a recording reads { "unit": "s", "moments": [0.25, 1.5] }, or is a .csv file of one column under its unit
            shop/trace.csv:4:1: error FS1017
              at        $.moments[2]
              found     "late"
              expected  a number, 0 or above, since the file has a "unit"
              fix       a recording reads { "unit": "s", "moments": [0.25, 1.5] }, or is a .csv file of one column under its unit
            """);

    [Theory]
    [InlineData("trace.json", "{}", "$.moments")]
    [InlineData("trace.json", """{ "unit": "hour", "moments": [1] }""", "$.unit")]
    [InlineData("trace.json", """{ "moments": [1] }""", "$.moments[0]")]
    [InlineData("trace.json", """{ "unit": "d", "moments": [1e9] }""", "$.moments[0]")]
    [InlineData("trace.csv", "seconds\n1s\n", "$.moments[0]")]
    public void What_is_no_recording_is_refused_where_it_is_wrong(string name, string content, string path)
    {
        var problem = Recorded(name, content).OnlyProblem();
        (problem.Code, problem.Path).ShouldBe(("FS1017", path));
    }

    [Theory]
    [InlineData("trace.csv", "s\n")]
    [InlineData("trace.json", "{ \"moments\": [] }")]
    public void A_recording_of_nothing_is_refused(string name, string content)
    {
        var problem = Recorded(name, content).OnlyProblem();
        (problem.Code, problem.Path).ShouldBe(("FS1033", "$.sources[0].recorded"));
    }

    [Fact]
    public void Moments_that_fall_are_refused() =>
        Told(Reading(Network(Text("[\"1s\", \"3s\", \"2s\"]")))).ShouldBe("""
            shop/test.json:1:126: error FS1048
              at        $.sources[0].recorded[2]
              found     2s behind 3s
              expected  moments that never fall
              fix       sort them
            """);

    [Fact]
    public void Only_recorded_moments_may_stand_in_a_file() =>
        Reading(Network($$"""{{Calls}}, "stations": [ { "name": "desk", "sampleAt": "5s" } ]""")).OnlyProblem().Expected.ShouldBe("a list");

    private static NetworkScenario Scenario(string name, string content)
    {
        var reading = Recorded(name, content);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario.ShouldBeOfType<NetworkScenario>();
    }

    private static ScenarioReading Recorded(string name, string content) => ReadingWith(Network(Text($"\"{name}\"")), $"shop/{name}", content);

    private static string Text(string recorded) =>
        $$""" "sources": [ { "name": "calls", "to": "desk", "recorded": {{recorded}} } ], "stations": [ { "name": "desk" } ] """;
}
