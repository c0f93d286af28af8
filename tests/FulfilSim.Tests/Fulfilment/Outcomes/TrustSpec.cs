using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Outcomes;

/// <summary>Trust is lost by failed intents and keeps buyers from coming back. Here a failure takes a second: the form asks, the buyer leaves.</summary>
public sealed class TrustSpec
{
    [Fact]
    public void Where_no_trust_can_be_lost_everybody_comes_back() =>
        Losing(0).Run().Count(Outcome.Deterred).ShouldBe(0);

    [Fact]
    public void The_more_trust_a_failure_costs_the_more_buyers_stay_away()
    {
        var some = Losing(0.3).Run();
        var all = Losing(1).Run();

        some.Count(Outcome.Deterred).ShouldBeGreaterThan(10);
        all.Count(Outcome.Deterred).ShouldBeGreaterThan(some.Count(Outcome.Deterred));
        all.Result.TrustMean.ShouldBeLessThan(some.Result.TrustMean);
    }

    [Fact]
    public void Nobody_stays_away_who_was_not_let_down_before()
    {
        var trial = Losing(1);
        var minutes = trial.Record();
        var population = new Population(trial.Shop.Buyers, minutes.Floor.Items, addressWrongRatio: 0.3, minutes.Floor.Simulation.Streams);

        var failed = new HashSet<long>();
        foreach (var (intent, outcome) in minutes.Outcomes.OrderBy(entry => entry.Key))
        {
            // With all trust lost at once, exactly those stay away whose buyer has failed before.
            (outcome == Outcome.Deterred).ShouldBe(failed.Contains(population.BuyerOf(intent)));
            if (outcome == Outcome.Failed)
                failed.Add(population.BuyerOf(intent));
        }
        failed.ShouldNotBeEmpty();
    }

    [Fact]
    public void Good_orders_win_trust_back_but_never_more_than_all()
    {
        var trust = new TrustRegister(new BuyersOptions { TrustLoss = new(0.3), TrustGain = new(0.25) });

        trust.Of(5).ShouldBe(1);
        trust.Lose(5);
        trust.Of(5).ShouldBe(0.7);
        trust.Gain(5);
        trust.Of(5).ShouldBe(0.95);
        trust.Gain(5);
        trust.Of(5).ShouldBe(1);
        trust.Of(6).ShouldBe(1);
    }

    [Fact]
    public void Trust_never_falls_below_nothing()
    {
        var trust = new TrustRegister(new BuyersOptions { TrustLoss = new(0.4) });
        for (var failure = 0; failure < 4; failure++)
            trust.Lose(5);

        trust.Of(5).ShouldBe(0);
    }

    private static Trial Losing(double trust) => Trial.Of(Shops.Calm.WithBuyers(buyers => buyers with
    {
        RepeatRatio = new(0.8),
        TrustLoss = new(trust),
        TrustGain = Ratio.Zero,
        CorrectionAbandonRatio = Ratio.One,
    }))
        .Suffering(new AddressWrong { Rate = new(0.3) })
        .Using(new StrictInputValidation { VisibleRatio = Ratio.One, Catches = Ratio.One, Friction = Ratio.Zero });
}
