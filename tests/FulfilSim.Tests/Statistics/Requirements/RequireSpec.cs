using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Requirements;

public sealed class RequireSpec
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Both_ends_of_a_range_belong_to_it(int retries) =>
        new Options { RetriesMax = retries }.RetriesMax.ShouldBe(retries);

    [Theory]
    [InlineData(12, "RetriesMax is 12; it must be from 0 to 10.")]
    [InlineData(-1, "RetriesMax is -1; it must be from 0 to 10.")]
    public void An_option_out_of_range_is_named_with_what_it_may_be(int retries, string message) =>
        Should.Throw<OptionRejectedException>(() => new Options { RetriesMax = retries }).Message.ShouldBe(message);

    [Fact]
    public void A_changed_copy_is_guarded_too() =>
        Should.Throw<OptionRejectedException>(() => new Options() with { RetriesMax = 11 }).Option
            .ShouldBe("RetriesMax");

    [Fact]
    public void Durations_are_told_as_scenario_files_write_them() =>
        Should.Throw<OptionRejectedException>(() => new Options { BackoffBase = TimeSpan.FromMinutes(1.5) }).Message
            .ShouldBe("BackoffBase is 1.5min; it must be from 1ms to 1min.");

    [Fact]
    public void Ratios_are_told_as_percent() =>
        Should.Throw<OptionRejectedException>(() => new Options { FrictionRatio = new(0.6) }).Message
            .ShouldBe("FrictionRatio is 60%; it must be from 0% to 50%.");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_passes_no_guard(double value)
    {
        Action[] guards =
        [
            () => Require.InRange(value, double.NegativeInfinity, double.PositiveInfinity),
            () => Require.Positive(value),
            () => Require.NotNegative(value),
            () => Require.Finite(value),
            () => Require.AtLeast(value, double.NegativeInfinity),
        ];
        foreach (var guard in guards)
            Should.Throw<OptionRejectedException>(guard);
    }

    [Fact]
    public void Zero_is_not_negative_and_not_positive()
    {
        Require.NotNegative(0.0).ShouldBe(0);
        Require.NotNegative(TimeSpan.Zero).ShouldBe(TimeSpan.Zero);
        Should.Throw<OptionRejectedException>(() => Require.Positive(0.0));
        Should.Throw<OptionRejectedException>(() => Require.Positive(TimeSpan.Zero, "Wait")).Message
            .ShouldBe("Wait is 0s; it must be above 0s.");
    }

    [Fact]
    public void A_negative_duration_is_refused_where_zero_is_the_least() =>
        Should.Throw<OptionRejectedException>(() => Require.NotNegative(TimeSpan.FromSeconds(-5), "Wait")).Message
            .ShouldBe("Wait is -5s; it must be 0s or above.");

    [Fact]
    public void A_list_needs_an_item()
    {
        Require.NotEmpty([1]).ShouldBe([1]);
        Should.Throw<OptionRejectedException>(() => Require.NotEmpty<int>([], "Couriers")).Message
            .ShouldBe("Couriers is empty; it must be a list with an item.");
    }

    [Fact]
    public void A_broken_belief_says_what_was_believed()
    {
        var (inService, servers) = (3, 2);
        Should.Throw<InvariantViolationException>(() => Invariant.Holds(inService <= servers)).Message.ShouldBe(
            "This can't happen, yet it did: expected inService <= servers. "
            + "It is a bug in FulfilSim; the seed reproduces it.");
        Should.NotThrow(() => Invariant.Holds(inService > servers));
    }

    private sealed record Options
    {
        public int RetriesMax { get; init => field = Require.InRange(value, 0, 10); } = 2;

        public TimeSpan BackoffBase
        {
            get;
            init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        } = TimeSpan.FromMilliseconds(100);

        public Ratio FrictionRatio { get; init => field = Require.InRange(value, new(0), new(0.5)); }
    }
}
