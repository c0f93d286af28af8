using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli;

public sealed class ComparisonPageSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void A_comparison_is_two_tables_the_verdict_and_where_the_report_is()
    {
        ComparisonPage.Print(Comparison("address"), ["no charts."], "reports/fake", _terminal.Terminal());
        _terminal.Out.ShouldBe(
            """
            A fake shop

             arm             failure    difference,  saved  harmed    net  failure
                             rate, %       % points                        rate is
            ────────────────────────────────────────────────────────────────────────
             bare       6.150 ±0.064  +1.100 ±0.064    0.0    11.0  -11.0   higher
             reference  5.050 ±0.033
             address    3.550 ±0.033    -1.50 ±0.00   15.0     0.0   15.0    lower
             (churn)                                   0.0     0.0    0.0

             arm             late,  open,     false   acknow-
                                 %      %  rejects,   ledged,  confirmed,  net money,
                                                  %    p99, s      p99, s         USD
            ───────────────────────────────────────────────────────────────────────────
             bare       0.00 ±0.00   0.00      0.00  4.0 ±0.0    4.0 ±0.0  0.00 ±0.00
             reference  0.00 ±0.00   0.00      0.00  4.0 ±0.0    4.0 ±0.0  0.00 ±0.00
             address    0.00 ±0.00   0.00      0.00  4.0 ±0.0    4.0 ±0.0  0.00 ±0.00

             arm                  to the best  may be       gain,       worse
                              other, % points    best         USD        than
            ───────────────────────────────────────────────────────────────────
             bare         2.60 (0.00 to 2.65)      no  0.00 ±0.00  reference?
             reference    1.50 (0.00 to 1.50)      no                address?
             address    -1.50 (-1.50 to 0.00)     yes  0.00 ±0.00        none

            n = 12 replications, 95 % intervals; differences to reference hold together.
            Saved and harmed: per 1,000 potential intents, against reference; net is their
            difference, churn is what shuffling alone exchanges. Net money per potential
            intent.

            Against a failure rate of 5.05 % under reference, address lowers it to 3.55 %,
            by 1.50 percentage points (1.50 to 1.50); bare raises it to 6.15 %, by 1.100
            percentage points (1.036 to 1.164) (95 % simultaneous intervals, n = 12).
            Not shown: what address-verify costs; whether another shop sees the same.

            Break-even: address gains nothing over reference (0.00 ±0.00 USD per potential
            intent) that address-verify could be paid from.
            Common random numbers: without them the same intervals would take 1.8 times as
            many replications.
            Note: no charts.
            Report: reports/fake/index.html

            """);
    }

    [Theory]
    [InlineData("address")]
    [InlineData("everything-that-we-could-think-of-in-one-arm")]
    [InlineData("a_name_without_end_a_name_without_end_a_name_without_end_a_name_without_end_a_name")]
    public void No_line_is_wider_than_eighty_columns_or_ends_in_spaces(string arm)
    {
        ComparisonPage.Print(Comparison(arm), ["a note"], "reports/fake", _terminal.Terminal());
        foreach (var line in _terminal.Out.Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(80);
            line.ShouldBe(line.TrimEnd());
        }
    }

    [Fact]
    public void Without_a_terminal_there_is_no_colour()
    {
        ComparisonPage.Print(Comparison("address"), [], "reports/fake", _terminal.Terminal());
        _terminal.Out.ShouldNotContain('\u001b');
    }

    [Fact]
    public void On_a_terminal_conclusions_are_coloured()
    {
        ComparisonPage.Print(Comparison("address"), [], "reports/fake", _terminal.Terminal(mayColour: true));
        _terminal.Out.ShouldContain('\u001b');
    }

    private static Comparison Comparison(string arm)
    {
        var scenario = FakeScenario.With(12, FakeScenario.Verified(arm));
        var store = FakeCells.Run(scenario, task =>
        {
            var common = 50 + (task.Key.Replication % 2);
            return FakeCells.Output(FakeCells.Failing(
                task.Arm.Name == arm ? common - 15 : task.Arm.Name == "bare" ? common + 10 + (task.Key.Replication % 3) : common));
        });
        return ComparisonBuilder.Build(scenario, store.Lines, store);
    }
}
