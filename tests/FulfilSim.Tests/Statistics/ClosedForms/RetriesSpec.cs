using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class RetriesSpec
{
    [Theory]
    [InlineData(0.01, 0, 1, 0.99)]
    [InlineData(0.01, 3, 1.010101, 0.99999999)]
    [InlineData(0.05, 1, 1.05, 0.9975)]
    [InlineData(0.1, 0, 1, 0.9)]
    [InlineData(0.1, 3, 1.111, 0.9999)]
    [InlineData(0.3, 1, 1.3, 0.91)]
    [InlineData(0.5, 0, 1, 0.5)]
    [InlineData(0.5, 3, 1.875, 0.9375)]
    [InlineData(0.75, 1, 1.75, 0.4375)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 3, 4, 0)]
    public void Tries_and_success_are_as_published(double failure, int retriesMax, double tries, double succeeds)
    {
        var retries = Retries.Of(failure, retriesMax);
        retries.TriesPerCall.ShouldBePublished(tries);
        retries.SuccessProbability.ShouldBePublished(succeeds);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(1, 3, 4)]
    [InlineData(2, 2, 9)]
    [InlineData(2, 3, 16)]
    [InlineData(3, 2, 27)]
    [InlineData(3, 3, 64)]
    [InlineData(4, 2, 81)]
    [InlineData(4, 3, 256)]
    [InlineData(5, 2, 243)]
    [InlineData(5, 3, 1024)]
    public void Layers_that_retry_on_their_own_multiply(int layers, int retriesMax, double tries) =>
        Retries.TriesOfLayers(layers, retriesMax).ShouldBe(tries);

    [Theory]
    [InlineData(0.01, 0.1, 1.01010101, 1)]
    [InlineData(0.05, 0.1, 1.052631579, 1)]
    [InlineData(0.1, 0.1, 1.1, 0.99)]
    [InlineData(0.2, 0.1, 1.1, 0.88)]
    [InlineData(0.3, 0.1, 1.1, 0.77)]
    [InlineData(0.5, 0.1, 1.1, 0.55)]
    [InlineData(0.75, 0.1, 1.1, 0.275)]
    [InlineData(1, 0.1, 1.1, 0)]
    public void A_token_bucket_pays_for_as_many_retries_as_are_published(double failure, double refill, double tries, double succeeds)
    {
        var bucket = RetryBucket.Of(failure, refill);
        bucket.TriesPerCall.ShouldBePublished(tries);
        bucket.SuccessProbability.ShouldBePublished(succeeds);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Tries_add_up_one_by_one(int number)
    {
        var chance = new Chance(number);
        var (failure, retriesMax) = (chance.Between(0, 1), chance.Count(0, 50));
        var retries = Retries.Of(failure, retriesMax);
        retries.TriesPerCall.ShouldAgree(Enumerable.Range(0, retriesMax + 1).Sum(retry => Math.Pow(failure, retry)));
        retries.SuccessProbability.ShouldAgree(retries.TriesPerCall * (1 - failure)); // every call ends with its first success
    }

    [Fact]
    public void Next_to_certain_failure_tries_keep_their_digits()
    {
        Retries.Of(1 - 1e-12, retriesMax: 9).TriesPerCall.ShouldAgree(10 - 45e-12, relative: 1e-15);
        Retries.Of(1 - 1e-12, retriesMax: 9).SuccessProbability.ShouldAgree(1e-11, relative: 1e-4); // the input's own rounding
        Retries.Of(0, retriesMax: 9).TriesPerCall.ShouldBe(1);
    }

    [Fact]
    public void An_open_breaker_allows_no_retry()
    {
        Retries.Of(0.2, retriesMax: 3).WithBreaker(threshold: 0.1).ShouldBe(Retries.Of(0.2, retriesMax: 0));
        Retries.Of(0.05, retriesMax: 3).WithBreaker(threshold: 0.1).ShouldBe(Retries.Of(0.05, retriesMax: 3));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => Retries.Of(1.1, retriesMax: 3)).Message
            .ShouldBe("failureProbability is 1.1; it must be from 0 to 1.");
        Should.Throw<OptionRejectedException>(() => RetryBucket.Of(0.1, refill: -1)).Option.ShouldBe("refill");
        Should.Throw<OptionRejectedException>(() => Retries.TriesOfLayers(layers: 1, retriesMax: -1)).Option.ShouldBe("retriesMax");
    }
}
