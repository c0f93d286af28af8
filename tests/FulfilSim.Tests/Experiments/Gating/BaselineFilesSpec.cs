using System.Text.Json;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Gating;

public sealed class BaselineFilesSpec : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_bit_for_bit()
    {
        var path = _folder.At("deep/down/b.json");
        BaselineFiles.Write(path, Example());
        var bytes = File.ReadAllBytes(path);
        BaselineFiles.Write(path, BaselineFiles.Read(path));
        File.ReadAllBytes(path).ShouldBe(bytes);
    }

    [Fact]
    public void What_was_not_counted_stays_so()
    {
        BaselineFiles.Write(_folder.At("b.json"), Example());
        double.IsNaN(BaselineFiles.Read(_folder.At("b.json")).Measures[0].Above[3]).ShouldBeTrue();
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_answered_with_how_to_write_one() =>
        Refusal(_folder.At("none.json")).ShouldBe(
            $"There is no baseline at {_folder.At("none.json")}: write one with --update-baseline and a --margin for each measure, and commit it.");

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    [InlineData(800)]
    public void A_torn_baseline_is_answered_with_its_place_and_a_cure(int length)
    {
        var path = _folder.At("torn.json");
        BaselineFiles.Write(path, Example());
        File.WriteAllText(path, File.ReadAllText(path)[..length]);
        Refusal(path).ShouldMatch(@"^.*torn\.json:\d+ is no whole baseline: .+\. Restore the committed file; or delete it, "
            + @"and its anchors with it, and write it anew with --update-baseline\.$");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"formatVersion\":9}")]
    public void Anything_else_is_answered_too(string text)
    {
        File.WriteAllText(_folder.At("b.json"), text);
        Refusal(_folder.At("b.json")).ShouldContain("b.json");
    }

    [Fact]
    public void Lists_that_differ_in_length_are_no_baseline()
    {
        var example = Example();
        BaselineFiles.Write(_folder.At("b.json"), example with { Measures = [example.Measures[0] with { Above = [1, 2] }] });
        Refusal(_folder.At("b.json")).ShouldContain("its lists differ in length");
    }

    [Fact]
    public void A_later_layout_is_refused_by_its_number()
    {
        File.WriteAllText(_folder.At("b.json"), JsonSerializer.Serialize(new { formatVersion = 2 }));
        BaselineFiles.Write(_folder.At("b.json"), Example() with { FormatVersion = 2 });
        Refusal(_folder.At("b.json")).ShouldContain("has layout 2, and this version reads layout 1");
    }

    private static string Refusal(string path) => Should.Throw<GateRefusedException>(() => BaselineFiles.Read(path)).Message;

    private static Baseline Example() => new()
    {
        Version = "0.1.0",
        CatalogueDigest = "0123",
        Scenario = new() { Name = "fake", Digest = "4567", Path = "fake.json", Overrides = ["a=1"], Files = [new("fake.json", "{ // \"text\"\n}")] },
        Seed = ulong.MaxValue,
        FamilyErrorRatio = 0.005,
        Arms = [new(Arm.ReferenceName, [.. Enumerable.Range(0, 10).Select(index => $"digest-{index}")])],
        Measures =
        [
            BaselineMeasure.Of(
                GateFakes.Check(margin: 0.1, anchor: new Anchor(3.5, 3.4)),
                new([.. Enumerable.Range(0, 10).Select(index => index == 3 ? double.NaN : 1.0 / (index + 3))], null)),
        ],
    };
}
