using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

public sealed class QuantitiesSpec
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("150ms", 0.15)]
    [InlineData("2s", 2)]
    [InlineData("1.5min", 90)]
    [InlineData("3h", 10_800)]
    [InlineData("21d", 1_814_400)]
    [InlineData("22d 11h", 1_940_400)]
    [InlineData("0.0001ms", 1e-7)]
    [InlineData("36500d", 3_153_600_000)]
    public void A_duration_is_one_number_with_a_unit_or_several_in_a_row(string text, double seconds) =>
        DurationText.Parse(text).Value.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("s")]
    [InlineData("NaNs")]
    [InlineData("Infinitys")]
    [InlineData("1e400s")]
    [InlineData("1e3s")]
    [InlineData("0x1Fs")]
    [InlineData("1,5s")]
    [InlineData("+5s")]
    [InlineData("5s ")]
    [InlineData(" 5s")]
    [InlineData("5 s")]
    [InlineData("5S")]
    [InlineData("5s\n")]
    [InlineData("٣s")]
    [InlineData("1d  2h")]
    public void Nothing_else_is_a_duration(string text)
    {
        var parsed = DurationText.Parse(text);
        parsed.IsRead.ShouldBeFalse();
        parsed.Bounds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-5s")]
    [InlineData("36501d")]
    [InlineData("99999999999999999d")]
    [InlineData("36500d 1ms")]
    public void A_duration_beyond_the_clock_is_out_of_range(string text) =>
        DurationText.Parse(text).Bounds.ShouldBe("from 0s to 36500d");

    [Theory]
    [InlineData("150", "add the unit: \"150ms\" or \"150s\"")]
    [InlineData("5m", "write minutes as \"5min\"")]
    [InlineData("5 hours", "write hours as \"5h\"")]
    [InlineData("5 s", "write it without the blank: \"5s\"")]
    [InlineData("5fortnights", "the units are ms, s, min, h and d")]
    public void A_unit_that_is_nearly_right_is_mended(string text, string fix) =>
        Reading(Scenario($$"""{{Patience}}"{{text}}" } }""")).OnlyProblem().Fix.ShouldBe(fix);

    [Theory]
    [InlineData("0%", 0)]
    [InlineData("1.5%", 0.015)]
    [InlineData("74.7%", 0.747)]
    [InlineData("0.0003%", 0.000003)]
    [InlineData("100%", 1)]
    public void A_ratio_is_read_as_the_very_number_it_names(string text, double value) =>
        RatioText.Parse(text).Value.Value.ShouldBe(value);

    [Theory]
    [InlineData("40/s", 40)]
    [InlineData("2/min", 2.0 / 60)]
    [InlineData("5/h", 5.0 / 3600)]
    [InlineData("3100/d", 3100.0 / 86_400)]
    public void A_rate_says_per_what_time(string text, double perSecond) =>
        RateText.Parse(text).Value.PerSecond.ShouldBe(perSecond);

    [Theory]
    [InlineData("4.50 USD", 450)]
    [InlineData("0 USD", 0)]
    [InlineData("12.3 USD", 1230)]
    public void An_amount_carries_the_currency(string text, long cents) =>
        MoneyText.Parse(text, "USD").Value.ShouldBe(new Money(cents));

    [Theory]
    [InlineData("4.50", "add the currency: \"4.50 USD\"")]
    [InlineData("4.505 USD", "write at most two decimals")]
    [InlineData("4.50USD", "write a blank before the currency: \"4.50 USD\"")]
    [InlineData("4.50 EUR", null)]
    public void An_amount_that_is_nearly_right_is_refused(string text, string? fix)
    {
        var parsed = MoneyText.Parse(text, "USD");
        parsed.IsRead.ShouldBeFalse();
        parsed.Fix.ShouldBe(fix);
    }

    [Theory]
    [InlineData("\"NaN%\"", ProblemCodes.WrongValue)]
    [InlineData("\"1.5\"", ProblemCodes.WrongValue)]
    [InlineData("0.015", ProblemCodes.WrongValue)]
    [InlineData("\"-1%\"", ProblemCodes.OutOfRange)]
    [InlineData("\"100.1%\"", ProblemCodes.OutOfRange)]
    [InlineData("null", ProblemCodes.WrongValue)]
    [InlineData("{}", ProblemCodes.WrongValue)]
    [InlineData("[]", ProblemCodes.WrongValue)]
    [InlineData("true", ProblemCodes.WrongValue)]
    public void What_is_no_ratio_is_one_problem(string value, string code) =>
        Reading(Scenario($$"""  "buyers": { "trustLoss": {{value}} }""")).OnlyProblem().Code.ShouldBe(code);

    [Theory]
    [InlineData("3", null)]
    [InlineData("3.0", null)]
    [InlineData("3e0", null)]
    [InlineData("3.5", ProblemCodes.WrongValue)]
    [InlineData("\"3\"", ProblemCodes.WrongValue)]
    [InlineData("0", ProblemCodes.OutOfRange)]
    [InlineData("-3", ProblemCodes.OutOfRange)]
    [InlineData("3000000000", ProblemCodes.OutOfRange)]
    [InlineData("1e400", ProblemCodes.OutOfRange)]
    public void A_count_is_a_whole_number_without_quotes(string value, string? code) =>
        Reading(Scenario($$"""  "orderSystem": { "workers": {{value}} }""")).Codes().FirstOrDefault().ShouldBe(code);

    [Theory]
    [InlineData("2017-11-02T00:00:00-02:00", true)]
    [InlineData("2017-11-02T00:00Z", true)]
    [InlineData("2017-11-02T00:00:00.125+05:30", true)]
    [InlineData("2017-11-02T00:00:00", false)]
    [InlineData("2017-11-02", false)]
    [InlineData("2017-13-02T00:00:00Z", false)]
    [InlineData("yesterday", false)]
    public void A_moment_needs_its_offset(string text, bool isMoment) =>
        Reading(Scenario($$"""  "clock": { "start": "{{text}}" }""")).Problems.Count.ShouldBe(isMoment ? 0 : 1);

    private const string Patience = """ "buyers": { "patience": { "constant": """;
}
