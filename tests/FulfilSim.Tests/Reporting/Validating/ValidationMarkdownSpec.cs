using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Validating;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Validating;

namespace FulfilSim.Tests.Reporting.Validating;

public sealed class ValidationMarkdownSpec
{
    [Fact]
    public void Every_figure_stands_under_its_case_with_its_expected_number_its_z_and_its_source()
    {
        var validation = new Validation(
        [
            new("mm1", "M/M/1 at half", 7, 100,
            [
                new(new Expectation.Exact("stations.desk.waiting.mean", 1, "Erlang"), 1.0123, 0.01, 1.23, ""),
                new(new Expectation.Published("sources.calls.goodput", 40, 1.2, "Brooker 2022"), 45, 1.25, 4, "is too far away"),
                new(new Expectation.Bounds("stations.desk.utilisation", 0.4, 0.6, ""), 0.5, 0.001, null, ""),
                new(new Expectation.Exact("nonsense", 1, "x"), double.NaN, double.NaN, null, "is no measure"),
            ],
            ["Under reference, neighbouring batches resemble each other."]),
        ]);
        ValidationMarkdown.Write(validation, new ReportContext { Version = "0.1.0" }).ShouldBe("""
            # Simulated against known

            - 2 passed, 2 failed, in 1 case.
            - The worst z, without its sign, is 4.00; the limit is 3.5.
            - Signs: 2 too high, 0 too low; fewer than 20 say nothing about a bias.

            z is the estimate less the expected number, in standard errors over replications; for a published number, in both errors together. FulfilSim 0.1.0.

            ## M/M/1 at half

            *mm1, n = 100, seed 7*

            | measure | estimate | expected | standard error | z | verdict | by |
            | --- | ---: | --- | ---: | ---: | --- | --- |
            | stations.desk.waiting.mean | 1.0123 | = 1 | 0.01 | +1.23 | ok | Erlang |
            | **sources.calls.goodput** | 45 | = 40 ± 1.2 | 1.25 | +4.00 | is too far away | Brooker 2022 |
            | stations.desk.utilisation | 0.5 | ≥ 0.4, ≤ 0.6 | 0.001 |  | ok |  |
            | **nonsense** | – | = 1 | – |  | is no measure | x |

            Under reference, neighbouring batches resemble each other.

            """);
    }

    [Theory]
    [InlineData(20, 0, "Signs: 20 too high, 0 too low; chance alone is as uneven in 0 % of validations: a bias.")]
    [InlineData(12, 8, "Signs: 12 too high, 8 too low; chance alone is as uneven in 50.34 % of validations, so that is no bias.")]
    public void A_lean_that_all_figures_share_is_said(int up, int down, string sentence)
    {
        var cases = Enumerable.Range(0, up + down).Select(index => new CaseResult($"c{index}", "C", 1, 9,
            [new(new Expectation.Exact("m", 1, "x"), 1, 1, index < up ? 1 : -1, "")], []));
        ValidationWords.Summary(new Validation([.. cases]))[^1].ShouldBe(sentence);
    }
}
