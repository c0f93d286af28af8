using FulfilSim.Actors;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment;

public sealed class DeterminismLaw
{
    private static readonly Trial Trial = Trial.Of(Shops.Crowded.WithChance())
        .Suffering(new AddressWrong { Rate = new(0.1) }, new PayGatewayOutage { TimeToFailure = TimeSpan.FromHours(4) })
        .Using(new RetryBackoffJitter(), new AddressVerify());

    [Fact]
    public void The_same_cell_twice_is_the_same_to_the_last_message()
    {
        var (first, second) = (Trial.Run(), Trial.Run());

        second.Result.Digest.ShouldBe(first.Result.Digest);
        second.Outcomes.ShouldBe(first.Outcomes);
        second.Result.ShouldBeEquivalentTo(first.Result);
    }

    [Fact]
    public void Another_replication_or_seed_is_another_story()
    {
        var digests = new[] { Trial, Trial.Replicated(1), Trial.WithSeed(8), Trial.WithSeed(8).Replicated(1) }
            .Select(trial => trial.Run().Result.Digest)
            .ToList();

        digests.Distinct().Count().ShouldBe(4);
        digests.ShouldAllBe(digest => digest.Length == 32);
    }

    [Fact]
    public void Watching_a_cell_does_not_change_it() =>
        Trial.Record().Floor.Simulation.Digest.ToString().ShouldBe(Trial.Run().Result.Digest);

    [Fact]
    public void The_placebo_keeps_every_intent_and_its_traits()
    {
        var (arm, placebo) = (Trial.Record(), Trial.WithServiceTimesRedrawn().Record());

        placebo.Outcomes.Keys.Order().ShouldBe(arm.Outcomes.Keys.Order());
        placebo.Drafts().OrderBy(entry => entry.Key).ShouldBe(arm.Drafts().OrderBy(entry => entry.Key));
    }

    [Fact]
    public void The_placebo_draws_other_service_times_and_nothing_else_anew()
    {
        var trial = Trial.Of(Shops.Calm.WithChance());
        var (arm, placebo) = (trial.Record(), trial.WithServiceTimesRedrawn().Record());

        Spans<IntentArose, OrderAcknowledged>(placebo).ShouldNotBe(Spans<IntentArose, OrderAcknowledged>(arm));
        Spans<ChargeTaken, BuyerCharged>(placebo).ShouldBe(Spans<ChargeTaken, BuyerCharged>(arm));
        Spans<ParcelHandedOver, ParcelDelivered>(placebo).ShouldBe(Spans<ParcelHandedOver, ParcelDelivered>(arm));
    }

    /// <summary>The time between two messages of each intent that met both, to the second.</summary>
    private static Dictionary<long, double> Spans<TFrom, TTo>(Minutes minutes)
        where TFrom : Message
        where TTo : Message
    {
        var from = minutes.FirstByIntent<TFrom>();
        return minutes.FirstByIntent<TTo>()
            .Where(entry => from.ContainsKey(entry.Key))
            .OrderBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key, entry => Math.Round((entry.Value - from[entry.Key]).TotalSeconds));
    }
}
