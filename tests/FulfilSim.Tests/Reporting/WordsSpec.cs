using FulfilSim.Fulfilment.Results;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Reporting;

public sealed class WordsSpec
{
    [Theory]
    [InlineData(new string[0], "trial = no mitigation at all")]
    [InlineData(new[] { "a", "b" }, "trial = reference, with other parameters")]
    [InlineData(new[] { "a", "b", "c" }, "trial = reference + c")]
    [InlineData(new[] { "a", "c" }, "trial = reference + c − b")]
    [InlineData(new[] { "c", "d" }, "trial = c + d (nothing of reference)")]
    public void An_arm_is_told_by_what_it_adds_to_the_reference(string[] mitigations, string expected)
    {
        var arms = ComparisonFixture.BlackFriday().Arms;
        var reference = arms[1] with { Mitigations = ["a", "b"] };

        ArmSentence.Of(arms[2] with { Name = "trial", Mitigations = mitigations }, reference).ShouldBe(expected);
    }

    [Fact]
    public void The_reference_is_told_in_full() =>
        ArmSentence.Of(ComparisonFixture.BlackFriday().Arms[1], ComparisonFixture.BlackFriday().Arms[1])
            .ShouldBe("reference = retry-backoff-jitter + strict-input-validation (what the shop does today)");

    [Theory]
    [InlineData(0.0341, "3.4 %")]
    [InlineData(0.00034, "0.034 %")]
    [InlineData(0.981, "98.1 %")]
    [InlineData(0, "0.0 %")]
    [InlineData(double.NaN, "–")]
    public void A_ratio_is_shown_as_a_percentage_with_two_digits(double ratio, string expected) =>
        Number.Percent(ratio).Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(0.4, "ms")]
    [InlineData(0, "s")]
    [InlineData(119, "s")]
    [InlineData(120, "min")]
    [InlineData(7_200, "h")]
    [InlineData(172_800, "d")]
    public void A_wait_is_shown_in_the_unit_that_reads_best(double seconds, string unit) =>
        Scale.Duration(seconds).Unit.ShouldBe(unit);

    [Fact]
    public void A_row_has_the_same_decimals_throughout_and_no_interval_is_rounded_away()
    {
        Estimate[] row = [With(22.8, half: 1.14), With(0.7, half: 0.035)];

        row.Select(Scale.Plain.Fitting(row).Text).ShouldBe(["22.80 ± 1.14", "0.70 ± 0.04"]);
    }

    [Theory]
    [InlineData(2.42, 2.0, "OVERLOAD: 1.21 times what its servers can do")]
    [InlineData(2.0, 2.0, "OVERLOAD: 1.00 times what its servers can do")]
    [InlineData(1.9, 2.0, "close to its limit (95.0 %)")]
    [InlineData(1.0, 2.0, "keeps up (50.0 %)")]
    [InlineData(1.0, 0.0, "OVERLOAD: nobody on duty")]
    [InlineData(0.0, 0.0, "idle")]
    public void A_station_says_in_words_whether_it_keeps_up_with_its_peak(double load, double servers, string expected) =>
        StationTable.PeakText(new StationSummary { Name = "x", OfferedLoadPeakErlang = load, ServersAtPeak = servers })
            .Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(259_200, "72 h")]
    [InlineData(604_800, "7 d")]
    [InlineData(5_400, "1.5 h")]
    public void A_cohort_has_a_length_in_words(double seconds, string expected) => Moment.Length(seconds).ShouldBe(expected);

    private static Estimate With(double mean, double half) => new("x", "", mean, half, 0.95, 20);
}
