using FulfilSim.Actors;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Demand;

public sealed class DemandProcessSpec
{
    private static readonly DemandOptions Hundred = new() { MeanRate = Rate.Per(100, TimeSpan.FromHours(1)) };

    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Intents_come_up_at_the_mean_rate()
    {
        var count = Enumerable.Range(0, 20).Sum(seed => Moments(Hundred, days: 7, (ulong)seed).Count);

        ShouldBePoisson(count, mean: 20 * 7 * 24 * 100);
    }

    [Fact]
    public void Each_hour_of_the_week_gets_its_share()
    {
        var weights = Enumerable.Range(0, 168).Select(hour => hour % 24 < 8 ? 0.0 : 1 + (hour / 24)).ToArray();
        var demand = Hundred with { Profile = HourOfWeekProfile.FromWeights(weights) };
        var counts = new int[168];
        foreach (var seed in Enumerable.Range(0, 20))
        {
            foreach (var moment in Moments(demand, days: 7, (ulong)seed))
                counts[(int)moment.TotalHours]++;
        }

        var mean = weights.Average();
        var nights = Enumerable.Range(0, 168).Where(hour => weights[hour] == 0);
        nights.ShouldAllBe(hour => counts[hour] == 0);
        for (var day = 0; day < 7; day++)
            ShouldBePoisson(counts.Skip(day * 24).Take(24).Sum(), mean: 20 * 16 * 100 * (1 + day) / mean);
    }

    [Fact]
    public void The_profile_goes_by_local_hours()
    {
        var noon = new double[168];
        noon[12] = 1;
        var demand = Hundred with { Profile = HourOfWeekProfile.FromWeights(noon) };
        var start = new DateTimeOffset(2024, 1, 1, 9, 15, 0, TimeSpan.FromHours(-3));

        // It is 09:15 on Monday; noon begins in two hours and three quarters, and comes again a week later.
        var moments = Moments(demand, days: 8, start: start);
        moments.ShouldNotBeEmpty();
        moments.ShouldAllBe(moment => TimeSpan.FromHours(2.75) <= OfTheWeek(moment) && OfTheWeek(moment) < TimeSpan.FromHours(3.75));
    }

    [Fact]
    public void Day_factors_keep_the_mean_and_spread_the_days()
    {
        const int runs = 60;
        const double cv = 0.5;
        var days = Enumerable.Range(0, runs)
            .SelectMany(seed => Moments(Hundred with { MeanRate = Rate.Per(20, TimeSpan.FromHours(1)), DayToDayCv = new(cv) }, days: 7, (ulong)seed)
                .GroupBy(moment => moment.Days).Select(day => (double)day.Count()))
            .ToList();

        const double mean = 480;
        var variance = mean + (mean * mean * cv * cv);
        Math.Abs(days.Average() - mean).ShouldBeLessThan(3.29 * Math.Sqrt(variance / (runs * 7)));
        var sampled = days.Sum(day => (day - mean) * (day - mean)) / days.Count;
        sampled.ShouldBeInRange(variance / 1.6, variance * 1.6);
    }

    [Fact]
    public void A_day_factor_changes_at_local_midnight_and_at_no_other_time()
    {
        var process = Process(Hundred with { DayToDayCv = new(0.5) }, start: new DateTimeOffset(2024, 1, 1, 22, 0, 0, TimeSpan.Zero));
        var rates = Enumerable.Range(0, 50).Select(hour => process.RateAt(SimTime.At(TimeSpan.FromHours(hour)))).ToList();

        rates.Take(2).Distinct().Count().ShouldBe(1);
        rates.Skip(2).Take(24).Distinct().Count().ShouldBe(1);
        rates.Skip(26).Distinct().Count().ShouldBe(1);
        rates.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Surges_that_overlap_multiply()
    {
        var process = Process(Hundred with { Surges = [Surge("02:00", "04:00", 2), Surge("04:00", "04:00", 3)] });
        double Factor(string at) => process.RateAt(SimTime.At(Time(at))) / Hundred.MeanRate.PerSecond;

        Factor("01:59:59").ShouldBe(1, tolerance: 1e-12);
        Factor("02:00").ShouldBe(2, tolerance: 1e-12);
        Factor("03:59:59").ShouldBe(2, tolerance: 1e-12);
        Factor("04:00").ShouldBe(6, tolerance: 1e-12);
        Factor("05:59:59").ShouldBe(6, tolerance: 1e-12);
        Factor("06:00").ShouldBe(3, tolerance: 1e-12);
        Factor("08:00").ShouldBe(1, tolerance: 1e-12);
    }

    [Fact]
    public void A_surge_begins_and_ends_on_the_half_hour_when_it_is_told_to()
    {
        var onlyThen = Hundred with
        {
            Surges = [Surge("00:00", "12:30", 0), Surge("12:30", "00:30", 20), Surge("13:00", "11:00", 0)],
        };
        var moments = Enumerable.Range(0, 20).SelectMany(seed => Moments(onlyThen, days: 1, (ulong)seed)).ToList();

        moments.ShouldAllBe(moment => Time("12:30") <= moment && moment < Time("13:00"));
        ShouldBePoisson(moments.Count, mean: 20 * 20 * 50);
        ShouldBePoisson(moments.Count(moment => moment < Time("12:45")), mean: 20 * 20 * 25);
    }

    [Fact]
    public void A_lull_that_begins_within_an_hour_is_felt_from_its_first_minute_to_its_last()
    {
        var moments = Enumerable.Range(0, 20)
            .SelectMany(seed => Moments(Hundred with { Surges = [Surge("12:30", "01:00", 0)] }, days: 1, (ulong)seed))
            .ToList();

        moments.ShouldNotContain(moment => Time("12:30") <= moment && moment < Time("13:30"));
        ShouldBePoisson(moments.Count(moment => Time("12:00") <= moment && moment < Time("12:30")), mean: 20 * 50);
        ShouldBePoisson(moments.Count(moment => Time("13:30") <= moment && moment < Time("14:00")), mean: 20 * 50);
    }

    [Fact]
    public void A_surge_moves_intents_in_time_and_renames_none()
    {
        var ordinary = Moments(Hundred, days: 1);
        var surged = Moments(Hundred with { Surges = [Surge("12:00", "01:00", 3)] }, days: 1);

        surged.TakeWhile(moment => moment < Time("12:00")).ShouldBe(ordinary.TakeWhile(moment => moment < Time("12:00")));
        surged.Count.ShouldBeGreaterThan(ordinary.Count + 100);
    }

    [Fact]
    public void Without_demand_nothing_comes_up() =>
        Process(Hundred with { Surges = [Surge("00:00", "23:00", 0)] })
            .Next(intent: 0, SimTime.Zero, SimTime.At(Time("23:00"))).ShouldBe(SimTime.Never);

    private static void ShouldBePoisson(int count, double mean) =>
        Math.Abs(count - mean).ShouldBeLessThan(3.29 * Math.Sqrt(mean), $"{count} is too far from {mean}");

    private static SurgeOptions Surge(string from, string lasting, double factor) =>
        new() { From = Time(from), For = Time(lasting), Factor = factor };

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, null);

    private static TimeSpan OfTheWeek(TimeSpan moment) => TimeSpan.FromTicks(moment.Ticks % TimeSpan.FromDays(7).Ticks);

    private static DemandProcess Process(DemandOptions demand, ulong seed = 1, DateTimeOffset? start = null) =>
        new(demand, new LocalClock(start ?? Monday), new Streams(seed, replication: 0));

    private static List<TimeSpan> Moments(DemandOptions demand, int days, ulong seed = 1, DateTimeOffset? start = null)
    {
        var process = Process(demand, seed, start);
        var limit = SimTime.At(TimeSpan.FromDays(days));
        var moments = new List<TimeSpan>();
        var moment = SimTime.Zero;
        for (var intent = 0; (moment = process.Next(intent, moment, limit)) < limit; intent++)
            moments.Add(moment - SimTime.Zero);
        return moments;
    }
}
