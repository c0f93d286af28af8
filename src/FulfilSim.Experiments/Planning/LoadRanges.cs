using FulfilSim.Experiments.Capacity;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Planning;

/// <summary>How much load a scenario asks about, and how much was ever measured.</summary>
internal static class LoadRanges
{
    private const double SecondsPerHour = 3600;

    public static LoadRange Of(ShopOptions shop)
    {
        var timeline = new DemandTimeline(shop);
        var (from, until) = ((int)shop.Clock.RunIn.TotalHours, (int)Math.Ceiling((shop.Clock.RunIn + shop.Clock.Cohort).TotalHours));
        var peak = Enumerable.Range(from, Math.Max(1, until - from)).Max(timeline.FactorAt);
        var measured = shop.Demand.MeasuredUpTo.PerSecond * SecondsPerHour;
        return new(
            shop.Demand.MeanRate.PerSecond * shop.Demand.Factor * peak * SecondsPerHour, measured > 0 ? measured : null, shop.Demand.ForecastCv.Value);
    }
}
