using FulfilSim.Experiments.Gating;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Gating;

public sealed class GateHistorySpec : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.At("gates.ndjson");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_gate_appends_one_line()
    {
        GateHistory.Append(FilePath, Line(1, 0.29));
        GateHistory.Append(FilePath, Line(2, 0.30));
        File.ReadAllLines(FilePath).Length.ShouldBe(2);
        GateHistory.Read(FilePath).Select(line => line.Commit).ShouldBe(["commit-1", "commit-2"]);
    }

    [Fact]
    public void A_torn_last_line_is_left_out_and_cut_off_by_the_next_gate()
    {
        GateHistory.Append(FilePath, Line(1, 0.29));
        File.AppendAllText(FilePath, "{\"formatVersion\":1,\"at\":");
        GateHistory.Read(FilePath).Count.ShouldBe(1);
        GateHistory.Append(FilePath, Line(2, 0.30));
        GateHistory.Read(FilePath).Count.ShouldBe(2);
    }

    [Fact]
    public void A_whole_line_of_something_else_is_named()
    {
        File.WriteAllText(FilePath, "hello\n");
        Should.Throw<GateRefusedException>(() => GateHistory.Read(FilePath)).Message.ShouldStartWith($"{FilePath}:1 is no line of a gate's history (");
    }

    [Fact]
    public void A_change_is_named_by_the_gates_around_it()
    {
        HistoryLine[] lines = [.. Enumerable.Range(0, 24).Select(number => Line(number, number < 12 ? 0.29 : 0.31))];
        var change = GateHistory.ChangesOf("fake", [GateFakes.Check(0.1)], lines).ShouldHaveSingleItem();
        change.Before.Commit.ShouldBe("commit-11");
        change.First.Commit.ShouldBe("commit-12");
        change.IsWorse.ShouldBeTrue();
    }

    [Fact]
    public void Gates_of_other_scenarios_do_not_count()
    {
        HistoryLine Either(int number) => Line(number, 0.29 + 0.1 * (number % 2)) with { Scenario = number % 2 == 0 ? "fake" : "other" };
        HistoryLine[] lines = [.. Enumerable.Range(0, 24).Select(Either)];
        GateHistory.ChangesOf("fake", [GateFakes.Check(0.1)], lines).ShouldBeEmpty();
    }

    [Fact]
    public void A_gate_that_stopped_early_compares_with_one_that_did_not()
    {
        var baseline = GateFakes.Series(40, index => 10 + GateFakes.Noise(index));
        var check = GateFakes.Check(margin: 1, anchor: new Anchor(20));
        var kept = new Baseline
        {
            Version = "",
            CatalogueDigest = "",
            Seed = 1,
            FamilyErrorRatio = 0.005,
            Scenario = new() { Name = "fake", Digest = "", Path = "", Overrides = [], Files = [] },
            Arms = [],
            Measures = [BaselineMeasure.Of(check, baseline)],
        };
        foreach (var replications in new[] { 10, 20, 40 })
        {
            var plan = GateFakes.Plan(replications, check);
            var result = GateJudge.Judge(check, baseline.First(replications), baseline.First(replications), plan.Looks[^1], false, plan);
            GateHistory.ValueOf(result, kept).ShouldBe(baseline.Mean, 1e-9);
        }
    }

    private static HistoryLine Line(int number, double value) => new()
    {
        At = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
        Commit = $"commit-{number}",
        Scenario = "fake",
        Digest = "0",
        Version = "0.1.0",
        Answer = GateAnswer.Pass,
        Replications = 10,
        Values = new Dictionary<string, double> { [GateFakes.Sojourn.Key] = value },
    };
}
