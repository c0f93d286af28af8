using FulfilSim.Actors.Retrying;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Actors.Retrying;

public sealed class RetryPolicySpec
{
    private static readonly RetryOptions Doubling = new()
    {
        Max = 9,
        Base = TimeSpan.FromMilliseconds(5),
        Cap = TimeSpan.FromMilliseconds(30),
        Growth = BackoffGrowth.Exponential,
    };

    [Fact]
    public void Exponential_waits_double_up_to_the_bound() =>
        Waits(Doubling, 5).ShouldBe([5, 10, 20, 30, 30]);

    [Fact]
    public void Fixed_waits_stay_the_same() =>
        Waits(Doubling with { Growth = BackoffGrowth.Fixed }, 3).ShouldBe([5, 5, 5]);

    [Fact]
    public void Doublings_beyond_all_numbers_stay_at_the_bound() =>
        WaitBefore(Doubling, retry: 1_000_000).ShouldBe(30);

    [Theory]
    [InlineData(Jitter.Full, 0, 20)]
    [InlineData(Jitter.Equal, 10, 20)]
    public void Jittered_waits_fill_their_range_evenly(Jitter jitter, double from, double until)
    {
        var waits = Enumerable.Range(0, 4000).Select(call => WaitBefore(Doubling with { Jitter = jitter }, retry: 2, call)).ToList();
        waits.Min().ShouldBeInRange(from, from + 0.1);
        waits.Max().ShouldBeInRange(until - 0.1, until);
        waits.Average().ShouldBe((from + until) / 2, 0.4);
    }

    [Fact]
    public void Decorrelated_waits_lie_between_the_base_and_three_times_the_last()
    {
        var options = Doubling with { Jitter = Jitter.Decorrelated, Cap = TimeSpan.FromMilliseconds(25) };
        var waits = Enumerable.Range(0, 4000).Select(call => WaitBefore(options, retry: 1, call, lastMilliseconds: 10)).ToList();
        waits.Min().ShouldBeInRange(5, 5.1);
        waits.Max().ShouldBe(25);
        waits.Count(wait => wait == 25).ShouldBeInRange(700, 900); // 5 of 25 parts lie above the bound
    }

    [Fact]
    public void A_budget_pays_for_as_many_retries_as_it_has_tokens_above_one()
    {
        var policy = new RetryPolicy(new() { Max = 100, Budget = new() { Size = 5, RefillPerCall = 0.1 } });
        var account = policy.NewAccount();
        policy.Called(ref account);
        Enumerable.Range(0, 10).Count(_ => policy.MayRetry(0, ref account)).ShouldBe(4);
        for (var call = 0; call < 11; call++)
            policy.Called(ref account);
        policy.MayRetry(0, ref account).ShouldBeTrue();
        policy.MayRetry(0, ref account).ShouldBeTrue();
        policy.MayRetry(0, ref account).ShouldBeFalse();
    }

    [Fact]
    public void A_breaker_stops_retries_while_too_many_attempts_fail()
    {
        var policy = new RetryPolicy(new() { Max = 3, Breaker = new() { Threshold = new(0.1) } });
        var account = new CallerAccount { Calls = 100, FailedAttempts = 10 };
        policy.MayRetry(0, ref account).ShouldBeTrue();
        account.FailedAttempts++;
        policy.MayRetry(0, ref account).ShouldBeFalse();
    }

    [Fact]
    public void Retries_end_at_their_number()
    {
        var policy = new RetryPolicy(new() { Max = 2 });
        var account = policy.NewAccount();
        policy.MayRetry(1, ref account).ShouldBeTrue();
        policy.MayRetry(2, ref account).ShouldBeFalse();
    }

    private static IEnumerable<double> Waits(RetryOptions options, int count) =>
        Enumerable.Range(0, count).Select(retry => WaitBefore(options, retry));

    private static double WaitBefore(RetryOptions options, int retry, int call = 0, double lastMilliseconds = 5)
    {
        var stream = new Streams(1, 0).For(Purpose.Named("backoff"), call);
        return new RetryPolicy(options).WaitBefore(retry, TimeSpan.FromMilliseconds(lastMilliseconds), ref stream).TotalMilliseconds;
    }
}
