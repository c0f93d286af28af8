using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Sensitivity;

/// <summary>Of 1,000 intents 100 fail less 80 for each share that verification catches, and 67 under the rival: the ranking flips at
/// (100 - 67) / 80 = 41 %. Both wobble, not together, by 4 in 1,000.</summary>
public sealed class SensitivityStudySpec
{
    private static readonly ShopScenario Scenario = FakeScenario.With(12, FakeScenario.Verified("verify"), FakeScenario.Protected("steady"));

    [Fact]
    public void The_flip_is_found_and_said()
    {
        var report = Studied(Options());
        (report.First, report.Second).ShouldBe(("verify", "steady"));
        var number = report.Numbers.Single(each => each.Id == "address-verify.catches");
        var flip = number.Flips.ShouldHaveSingleItem();
        flip.IsBelow.ShouldBeTrue();
        flip.Value.Number.ShouldBe(33.0 / 80, tolerance: 0.02);
        flip.IsSure.ShouldBeTrue();
        flip.Far.Number.ShouldBeLessThan(flip.Value.Number);
        flip.Near.Number.ShouldBeGreaterThan(flip.Value.Number);
        report.Verdict[0].ShouldStartWith("By failure rate verify is ahead of steady; their ranking flips if address-verify.catches is less than 41");
    }

    [Fact]
    public void A_number_that_nothing_heeds_has_no_effect_and_no_swing()
    {
        var report = Studied(Options());
        var idle = report.Numbers.Single(number => number.Id == "peak-protection.queueLimit");
        (idle.HasEffect, idle.Swing.Mean, idle.Flips.Count).ShouldBe((false, 0, 0));
        report.Numbers[0].Id.ShouldBe("address-verify.catches");
    }

    /// <summary>80 % caught instead of 30 %: 40 fewer of 1,000 fail.</summary>
    [Fact]
    public void The_swing_is_the_difference_between_the_ends_of_the_range() =>
        Studied(Options()).Numbers[0].Swing.Mean.ShouldBe(-0.04, tolerance: 0.001);

    [Fact]
    public void At_all_points_together_the_ranking_flips_as_often_as_the_number_is_too_low()
    {
        var cube = Studied(Options() with { Points = 100 }).Hypercube.ShouldNotBeNull();
        cube.Points.ShouldBe(100);
        cube.Flipped.Ratio.ShouldBe((0.4125 - 0.3) / 0.5, tolerance: 0.03);
        cube.Correlations.ShouldHaveSingleItem().WithDifference!.Upper.ShouldBeLessThan(-0.9);
    }

    [Fact]
    public void It_runs_each_cell_once_and_ends()
    {
        var study = new SensitivityStudy(Scenario, Options());
        var store = new CellMemory();
        var runs = 0;
        while (study.Next(store.Lines) is { Count: > 0 } tasks)
        {
            tasks.Select(task => task.Key).Distinct().Count().ShouldBe(tasks.Count);
            tasks.ShouldAllBe(task => store.Lines.All(line => line.Key != task.Key));
            runs += tasks.Count;
            Run(tasks, store);
        }
        runs.ShouldBe(store.Lines.Count);
        var (cells, each, _) = study.Cost();
        runs.ShouldBeLessThanOrEqualTo(cells + each);
    }

    [Fact]
    public void Fewer_numbers_can_be_asked_for() =>
        Studied(Options() with { Numbers = ["address-verify"] }).Numbers.Select(number => number.Id).ShouldBe(["address-verify.catches"]);

    [Fact]
    public void The_answer_says_nothing_of_the_way_it_was_found()
    {
        var study = new SensitivityStudy(Scenario, Options());
        var store = Finished(study);
        var reversed = study.Report([.. store.Lines.Reverse()]);
        reversed.Verdict.ShouldBe(study.Report(store.Lines).Verdict);
    }

    private static SensitivityOptions Options() => new()
    {
        Arms = ["steady", "verify"],
        Numbers = ["address-verify", "peak-protection.queueLimit"],
        Points = 0,
    };

    private static SensitivityReport Studied(SensitivityOptions options)
    {
        var study = new SensitivityStudy(Scenario, options);
        return study.Report(Finished(study).Lines);
    }

    private static CellMemory Finished(SensitivityStudy study)
    {
        var store = new CellMemory();
        while (study.Next(store.Lines) is { Count: > 0 } tasks)
            Run(tasks, store);
        return store;
    }

    private static void Run(IReadOnlyList<CellTask> tasks, CellMemory store)
    {
        foreach (var task in tasks)
        {
            var wobble = 4 * (task.Key.Replication * (task.Arm.Name == "verify" ? 1 : 2) % 3 - 1);
            var caught = task.Arm.Mitigations.OfType<AddressVerify>().Select(each => each.Catches.Value).SingleOrDefault(-1);
            var failing = (caught < 0 ? 67 : (int)Math.Round(100 - 80 * caught)) + wobble;
            var output = FakeCells.Output(FakeCells.Failing(failing));
            var result = output.Result with { Digest = failing.ToString("x32", null) };
            store.Keep(CellLine.Of(Scenario.Digest, task, result), output.Outcomes);
        }
    }
}
