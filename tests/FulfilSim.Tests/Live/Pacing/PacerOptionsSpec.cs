using FulfilSim.Live.Pacing;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Live.Pacing;

public sealed class PacerOptionsSpec
{
    private static readonly PacerOptions Usual = new();

    [Theory]
    [InlineData(0.001, true)]
    [InlineData(100_000, true)]
    [InlineData(0.000999, false)]
    [InlineData(100_001, false)]
    [InlineData(double.NaN, false)]
    public void A_time_scale_is_from_a_thousandth_to_a_hundred_thousand(double scale, bool isAllowed) =>
        ShouldBeAllowed(isAllowed, () => Usual with { TimeScale = scale });

    [Theory]
    [InlineData(1, true)]
    [InlineData(10_000_000, true)]
    [InlineData(0, false)]
    [InlineData(10_000_001, false)]
    public void There_is_room_for_one_injection_at_least(int capacity, bool isAllowed) =>
        ShouldBeAllowed(isAllowed, () => Usual with { InjectionCapacity = capacity });

    [Theory]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(-0.1, false)]
    [InlineData(20.1, false)]
    public void A_spin_is_short(double milliseconds, bool isAllowed) =>
        ShouldBeAllowed(isAllowed, () => Usual with { NapMax = TimeSpan.FromMilliseconds(milliseconds) });

    private static void ShouldBeAllowed(bool isAllowed, Func<PacerOptions> make)
    {
        if (isAllowed)
            make().ShouldNotBeNull();
        else
            Should.Throw<OptionRejectedException>(make);
    }
}
