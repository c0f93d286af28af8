using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Demand;

/// <summary>How wrong the forecast is, is drawn once in a replication and is the same whatever the shop does.</summary>
public sealed class ForecastLaw
{
    [Fact]
    public void Arms_meet_the_same_demand_however_wrong_the_forecast_is()
    {
        var wrong = Trial.Of(With(new() { ForecastCv = new(0.3) }));

        wrong.Suffering(new AddressWrong()).Using(new StrictInputValidation()).Run().Result.Counts.PotentialIntents
            .ShouldBe(wrong.Run().Result.Counts.PotentialIntents);
    }

    [Fact]
    public void Over_replications_the_demand_scatters_by_the_stated_share_around_the_forecast()
    {
        var trial = Trial.Of(With(new() { ForecastCv = new(0.3) }));
        double[] counts = [.. Enumerable.Range(0, 200).Select(replication => (double)trial.Replicated(replication).Moments().Count)];

        var estimate = Estimate.FromReplications("intents", "", counts, 0.999);
        estimate.Lower.ShouldBeLessThan(400);
        estimate.Upper.ShouldBeGreaterThan(400);
        (estimate.StandardError * Math.Sqrt(200) / 400).ShouldBeInRange(0.25, 0.37); // and Poisson's 0.05 besides
    }

    [Fact]
    public void A_factor_multiplies_demand_and_leaves_the_luck_alone()
    {
        var once = Trial.Of(With(new())).Moments();
        var twice = Trial.Of(With(new() { Factor = 2 })).Moments();

        twice.Count.ShouldBeInRange((int)(1.8 * once.Count), (int)(2.2 * once.Count));
        (twice[0] * 2 - once[0]).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static ShopOptions With(DemandOptions demand) => Shops.Calm with
    {
        Demand = demand with { MeanRate = Shops.Calm.Demand.MeanRate, Surges = Shops.Calm.Demand.Surges },
    };
}
