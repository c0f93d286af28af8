using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Validating;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Validating;

/// <summary>Measures against what is expected of them.</summary>
public sealed class ExpectationJudgeSpec
{
    private const string Path = "stations.desk.waiting.mean";

    /// <summary>The replications 9, 10 and 11: mean 10, standard error 1/√3.</summary>
    [Fact]
    public void A_figure_is_as_far_off_as_its_standard_errors_say()
    {
        var check = Judged(new Expectation.Exact(Path, 9, "theory"), 9, 10, 11);
        check.Estimate.ShouldBe(10);
        check.Z!.Value.ShouldBe(Math.Sqrt(3), 1e-9);
        check.IsMet.ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, true)] // z = 3.46
    [InlineData(7.9, false)] // z = 3.64
    [InlineData(12.1, false)]
    public void Three_and_a_half_standard_errors_are_too_far(double exact, bool isMet) =>
        Judged(new Expectation.Exact(Path, exact, "theory"), 9, 10, 11).IsMet.ShouldBe(isMet);

    [Fact]
    public void A_published_number_brings_an_error_of_its_own()
    {
        var check = Judged(new Expectation.Published(Path, 12, 1, "paper"), 9, 10, 11);
        check.StandardError.ShouldBe(Math.Sqrt(1 + 1.0 / 3), 1e-9);
        check.Z!.Value.ShouldBe(-2 / Math.Sqrt(4.0 / 3), 1e-9);
        check.IsMet.ShouldBeTrue();
    }

    [Theory]
    [InlineData(9.0, 11.0, "")]
    [InlineData(10.0, 10.0, "")]
    [InlineData(10.5, null, "is too low")]
    [InlineData(null, 9.5, "is too high")]
    public void Bounds_hold_for_the_mean_and_have_no_z(double? low, double? high, string trouble)
    {
        var check = Judged(new Expectation.Bounds(Path, low, high, ""), 9, 10, 11);
        (check.Trouble, check.Z).ShouldBe((trouble, null));
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.3 + 1e-10, true)]
    [InlineData(0.3 + 1e-8, false)]
    public void What_never_varies_has_to_be_equal(double exact, bool isMet)
    {
        var check = Judged(new Expectation.Exact(Path, exact, "theory"), 0.3, 0.3, 0.3);
        (check.IsMet, check.Z).ShouldBe((isMet, null));
    }

    [Fact]
    public void What_was_measured_once_proves_nothing() =>
        Judged(new Expectation.Exact(Path, 5, "theory"), 5).Trouble
            .ShouldBe("was measured once: without replications or batches there is no standard error");

    [Fact]
    public void A_measure_that_is_not_there_is_answered_with_those_near_it() =>
        Judged(new Expectation.Exact("stations.desk.waitng.mean", 5, "theory"), 5, 6).Trouble
            .ShouldBe("is no measure of this network; near it are stations.desk.waiting.mean, stations.desk.sojourn.mean, customers");

    [Fact]
    public void A_validation_counts_cases_figures_and_the_worst_of_them()
    {
        var good = new CaseResult("a", "A", 7, 3, [Check(1.5), Check(-2)], []);
        var bad = new CaseResult("b", "B", 7, 3, [Check(-4, "is too far away"), Check(null)], []);
        var validation = new Validation([good, bad]);
        (validation.PassedCount, validation.FailedCount, validation.WorstZ, validation.IsGood).ShouldBe((3, 1, 4, false));
        (validation.Signs.Positives, validation.Signs.Negatives).ShouldBe((1, 2));
        new Validation([good]).IsGood.ShouldBeTrue();
    }

    private static ExpectationCheck Check(double? z, string trouble = "") => new(new Expectation.Exact(Path, 1, "x"), 1, 1, z, trouble);

    private static ExpectationCheck Judged(Expectation expectation, params double[] values)
    {
        var scenario = FakeNetworks.Expecting(values.Length, [expectation]);
        var lines = FakeNetworks.Lines(scenario, task => FakeNetworks.Result(
            ("customers", 3), ("stations.desk.sojourn.mean", 1), (Path, values[task.Key.Replication])));
        return ExpectationJudge.Judge(scenario, lines).Checks.ShouldHaveSingleItem();
    }
}
