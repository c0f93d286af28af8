using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class PeakProtectionSpec
{
    private const string Workers = "orderSystem.workers";

    [Fact]
    public void Turning_some_away_at_once_saves_orders_at_the_peak()
    {
        var bare = Trial.Of(Shops.Crowded).Run();
        var cell = Trial.Of(Shops.Crowded).Using(new PeakProtection()).Run();

        cell.Count(Outcome.Failed).ShouldBeLessThan(bare.Count(Outcome.Failed));
        cell.Station(Workers).Waiting.P99Seconds.ShouldBeLessThan(bare.Station(Workers).Waiting.P99Seconds / 10);
    }

    [Fact]
    public void Those_turned_away_are_its_price()
    {
        var minutes = Trial.Of(Shops.Crowded).Using(new PeakProtection()).Record();

        var refused = minutes.All<SubmissionRefused>().Select(said => said.Said.Intent).ToHashSet();
        refused.ShouldNotBeEmpty();
        refused.ShouldContain(intent => minutes.Outcomes[intent] == Outcome.Failed);
    }

    [Fact]
    public void Those_turned_away_come_back_no_earlier_than_asked_and_not_all_at_once()
    {
        var submissions = Trial.Of(Shops.Crowded)
            .Using(new PeakProtection { RetryAfter = TimeSpan.FromMinutes(2) })
            .Record();

        var refusedAt = submissions.All<SubmissionRefused>().ToDictionary(said => (said.Said.Intent, said.Said.Submission), said => said.At);
        var gaps = submissions.All<OrderSubmitted>()
            .Where(said => refusedAt.ContainsKey((said.Said.Intent, said.Said.Submission - 1)))
            .Select(said => said.At - refusedAt[(said.Said.Intent, said.Said.Submission - 1)])
            .ToList();
        gaps.ShouldAllBe(gap => gap > TimeSpan.FromMinutes(2) && gap < TimeSpan.FromMinutes(4.01));
        gaps.Distinct().Count().ShouldBe(gaps.Count);
    }

    [Fact]
    public void The_queue_never_grows_beyond_its_limit() =>
        Trial.Of(Shops.Crowded)
            .Using(new PeakProtection { QueueLimit = 3, WaitLimit = TimeSpan.FromHours(1) })
            .Run().Station(Workers).QueueLengthMax.ShouldBe(3);

    [Fact]
    public void Nobody_is_admitted_behind_a_stale_head()
    {
        var cell = Trial.Of(Shops.Crowded)
            .Using(new PeakProtection { QueueLimit = 1000, WaitLimit = TimeSpan.FromSeconds(8) })
            .Run();

        // Whoever waits was admitted while the head had waited 8 s at most, so the queue stays near what two workers do meanwhile.
        cell.Station(Workers).QueueLengthMax.ShouldBeLessThan(Trial.Of(Shops.Crowded).Run().Station(Workers).QueueLengthMax / 4);
    }

    [Fact]
    public void Where_nobody_queues_nothing_at_all_changes() =>
        Trial.Of(Shops.Calm).Using(new PeakProtection()).Run().Result.Digest.ShouldBe(Trial.Of(Shops.Calm).Run().Result.Digest);
}
