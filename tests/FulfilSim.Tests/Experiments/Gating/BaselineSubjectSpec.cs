using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Gating;

/// <summary>The program is a number here, and so is the scenario: together they make the sojourn.</summary>
public sealed class BaselineSubjectSpec
{
    private const int Replications = 20;

    private static readonly GatePlan Plan = GateFakes.Plan(Replications, GateFakes.Check(margin: 1));

    [Fact]
    public void The_same_program_and_scenario_are_unchanged() =>
        Gate(program: 1, text: 1).Answer.ShouldBe(GateAnswer.Unchanged);

    [Fact]
    public void With_the_same_scenario_the_program_is_under_test()
    {
        var (finding, subject) = Held(program: 4, text: 1);
        subject.UnderTest.ShouldBe(UnderTest.Model);
        finding.Answer.ShouldBe(GateAnswer.Regression);
        finding.Checks[0].Difference!.Difference.Mean.ShouldBe(3, 0.1);
    }

    [Fact]
    public void With_the_same_program_the_scenario_is_under_test_against_what_was_kept()
    {
        var (finding, subject) = Held(program: 1, text: 4);
        subject.UnderTest.ShouldBe(UnderTest.Scenario);
        finding.Checks[0].Difference!.Difference.Mean.ShouldBe(3, 0.1);
    }

    [Fact]
    public void After_an_upgrade_the_baseline_s_scenario_is_run_again_so_that_the_program_s_change_does_not_count()
    {
        var (finding, subject) = Held(program: 4, text: 1.1);
        subject.UnderTest.ShouldBe(UnderTest.ScenarioAfterUpgrade);
        finding.Answer.ShouldBe(GateAnswer.Pass);
        finding.Checks[0].Difference!.Difference.Mean.ShouldBe(0.1, 0.05);
        subject.Notes.ShouldHaveSingleItem().ShouldContain("run again");
    }

    [Fact]
    public void Another_text_that_simulates_the_same_is_unchanged()
    {
        var subject = SubjectOf(program: 1, text: 1, digest: "another-digest-0");
        SequentialGate.Run(Plan, subject).Answer.ShouldBe(GateAnswer.Unchanged);
    }

    private static GateFinding Gate(double program, double text) => Held(program, text).Finding;

    private static (GateFinding Finding, BaselineSubject Subject) Held(double program, double text)
    {
        var subject = SubjectOf(program, text, text == 1 ? FakeNetworks.Digest : "another-digest-0");
        return (SequentialGate.Run(Plan, subject), subject);
    }

    private static BaselineSubject SubjectOf(double program, double text, string digest)
    {
        var stored = FakeNetworks.With(Replications);
        var head = stored with { Digest = digest };
        return new(BaselineOf(stored), head, () => stored, Supply(program, digest, text), Plan);
    }

    private static CellSupply Supply(double program, string digest, double text) => new(
        new(new Runner(program, digest, text), TimeProvider.System), _ => new CellMemory(), jobs: 2, new NoProgress());

    private static Baseline BaselineOf(NetworkScenario stored)
    {
        var lines = Supply(program: 1, "", text: 1).Of(stored, stored.Reference, Replications);
        return new()
        {
            Version = "0.0.1",
            CatalogueDigest = "0",
            Scenario = new() { Name = stored.Name, Digest = stored.Digest, Path = "x.json", Overrides = [], Files = [] },
            Seed = stored.Experiment.Seed,
            FamilyErrorRatio = 0.005,
            Arms = [new(Arm.ReferenceName, [.. lines.Select(line => line.TraceDigest)])],
            Measures = [BaselineMeasure.Of(GateFakes.Check(margin: 1, anchor: new Anchor(100)), GateFakes.Series([.. lines.Select(Sojourn)]))],
        };
    }

    private static double Sojourn(CellLine line) => line.Network!.Measures[GateFakes.Sojourn.Key];

    /// <summary>Makes of a scenario what the program makes of it.</summary>
    private sealed class Runner(double program, string digest, double text) : ICellRunner
    {
        public FinishedCell Run(Scenario scenario, Arm arm, FulfilSim.Fulfilment.Cells.CellSettings settings)
        {
            var sum = program + (scenario.Digest == digest ? text : 1);
            var noise = 0.01 * GateFakes.Noise(settings.Replication, (int)(100 * sum));
            NetworkResult result = FakeNetworks.Result((GateFakes.Sojourn.Key, sum + noise));
            return new FinishedCell.OfNetwork(result with { Digest = $"{sum}-{settings.Replication}" });
        }

        public ICellRunner Watched(Action<FulfilSim.Actors.Simulation> begin) => this;
    }
}
