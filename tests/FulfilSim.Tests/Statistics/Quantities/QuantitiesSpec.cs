using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Quantities;

public sealed class QuantitiesSpec
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(150, "150ms")]
    [InlineData(1234, "1234ms")]
    [InlineData(2_000, "2s")]
    [InlineData(2_400, "2.4s")]
    [InlineData(61_000, "61s")]
    [InlineData(90_000, "1.5min")]
    [InlineData(10_800_000, "3h")]
    [InlineData(129_600_000, "1.5d")]
    [InlineData(1_814_400_000, "21d")]
    [InlineData(-5_000, "-5s")]
    public void A_duration_is_written_in_the_largest_unit_that_fits(long milliseconds, string literal) =>
        Duration.Format(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(literal);

    [Theory]
    [InlineData(1, "0.0001ms")]
    [InlineData(12_345, "1.2345ms")]
    [InlineData(long.MinValue, "-922337203685477.5808ms")]
    public void No_tick_is_lost(long ticks, string literal) => Duration.Format(new(ticks)).ShouldBe(literal);

    [Theory]
    [InlineData(0.015, "1.5%")]
    [InlineData(0.0, "0%")]
    [InlineData(1.0, "100%")]
    [InlineData(0.747, "74.7%")]
    public void A_ratio_is_written_as_percent(double value, string literal)
    {
        new Ratio(value).ToString().ShouldBe(literal);
        $"{(Ratio)value}".ShouldBe(literal);
    }

    [Theory]
    [InlineData(1.2, "Ratio is 120%; it must be from 0% to 100%.")]
    [InlineData(-0.1, "Ratio is -10%; it must be from 0% to 100%.")]
    [InlineData(double.NaN, "Ratio is NaN%; it must be from 0% to 100%.")]
    public void A_ratio_is_a_share(double value, string message) =>
        Should.Throw<OptionRejectedException>(() => (Ratio)value).Message.ShouldBe(message);

    [Fact]
    public void A_share_and_its_complement_are_the_whole()
    {
        double whole = new Ratio(0.3) + new Ratio(0.3).Complement;
        whole.ShouldBe(1);
        (Ratio.Zero < Ratio.One && Ratio.One >= new Ratio(0.5)).ShouldBeTrue();
    }

    [Fact]
    public void A_rate_is_events_over_time()
    {
        Rate.Per(3100, TimeSpan.FromDays(1)).PerSecond.ShouldBe(3100 / 86_400.0);
        new Rate(40).ToString().ShouldBe("40/s");
        Should.Throw<OptionRejectedException>(() => new Rate(-1)).Message
            .ShouldBe("Rate is -1; it must be a finite number, 0 or above.");
    }

    [Fact]
    public void Money_is_counted_in_cents()
    {
        var price = new Money(450);
        (price + price - new Money(1)).ShouldBe(new(899));
        (3 * price).ShouldBe(price * 3);
        (-price).Cents.ShouldBe(-450);
        (price * 0.015).Cents.ShouldBe(7); // 6.75 cents
        (price > Money.Zero).ShouldBeTrue();
        (price.ToString(), new Money(-5).ToString()).ShouldBe(("4.50", "-0.05"));
    }

    [Fact]
    public void Money_beyond_all_measure_is_an_error_and_never_a_debt() =>
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
