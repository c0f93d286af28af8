using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Demand;

/// <summary>When a load shape has intents come up.</summary>
public sealed class LoadShaperSpec
{
    [Fact]
    public void Inject_sends_at_an_even_rate_whatever_becomes_of_intents()
    {
        var moments = Crowd.Facing(new LoadStage { Inject = new() { Rate = new Rate(4), For = Seconds(2) } }, takes: Seconds(100)).Moments;
        moments.ShouldBe([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
    }

    [Fact]
    public void A_ramp_sends_as_many_as_its_rate_integrates_to()
    {
        var moments = Crowd.Facing(
            Seconds(0),
            new LoadStage { Inject = new() { Rate = new Rate(10), For = Seconds(1) } },
            new LoadStage { RampingInject = new() { To = new Rate(30), For = Seconds(4) } }).Moments;
        moments.Count(moment => moment >= 1).ShouldBe(80);
        moments.Where(moment => moment >= 1).ElementAt(40).ShouldBe(1 + 2.4721, tolerance: 0.001); // (sqrt(100 + 400) - 10) / 5
    }

    [Fact]
    public void A_ramp_down_to_nothing_ends()
    {
        var moments = Crowd.Facing(
            Seconds(0),
            new LoadStage { Inject = new() { Rate = new Rate(10), For = Seconds(1) } },
            new LoadStage { RampingInject = new() { To = new Rate(0), For = Seconds(2) } }).Moments;
        moments.Count.ShouldBe(20);
    }

    [Fact]
    public void Random_rates_stay_within_their_bounds()
    {
        var stage = new InjectRandomStage { RateMin = new Rate(10), RateMax = new Rate(50), Interval = Seconds(1), For = Seconds(60) };
        var perSecond = Crowd.Facing(new LoadStage { InjectRandom = stage }, takes: Seconds(0)).Moments.CountBy(Math.Floor).Select(each => each.Value).ToList();
        perSecond.Count.ShouldBe(60);
        perSecond.ShouldAllBe(count => count >= 9 && count <= 51);
        perSecond.Distinct().Count().ShouldBeGreaterThan(10);
        perSecond.Average().ShouldBe(30, tolerance: 5);
    }

    [Fact]
    public void Poisson_spacing_scatters_about_the_rate()
    {
        var stage = new InjectStage { Rate = new Rate(100), For = Seconds(100), Spacing = Spacing.Poisson };
        var moments = Crowd.Facing(new LoadStage { Inject = stage }, takes: Seconds(0)).Moments;
        ((double)moments.Count).ShouldBe(10_000, tolerance: 400);
        var counts = moments.CountBy(Math.Floor).Select(each => (double)each.Value).ToList();
        var mean = counts.Average();
        (counts.Sum(count => (count - mean) * (count - mean)) / counts.Count).ShouldBe(100, tolerance: 45);
    }

    [Fact]
    public void A_closed_load_has_so_many_under_way_and_begins_anew_when_one_is_over()
    {
        var crowd = Crowd.Facing(new LoadStage { KeepConstant = new() { Copies = 3, For = Seconds(10) } }, takes: Seconds(2));
        crowd.AtOnceMax.ShouldBe(3);
        crowd.Moments.ShouldBe([0, 0, 0, 2, 2, 2, 4, 4, 4, 6, 6, 6, 8, 8, 8]);
    }

    [Fact]
    public void Thinking_and_pacing_keep_buyers_of_a_closed_load_back()
    {
        var stage = new LoadStage { KeepConstant = new() { Copies = 1, For = Seconds(10) } };
        Crowd.Facing(new ShapeOptions { Stages = [stage], ThinkTime = Constant.Of(1) }, takes: Seconds(2)).Moments.ShouldBe([0, 3, 6, 9]);
        Crowd.Facing(new ShapeOptions { Stages = [stage], Pacing = Seconds(4) }, takes: Seconds(2)).Moments.ShouldBe([0, 4, 8]);
        Crowd.Facing(new ShapeOptions { Stages = [stage], Pacing = Seconds(4) }, takes: Seconds(5)).Moments.ShouldBe([0, 5]);
    }

    [Fact]
    public void A_closed_ramp_adds_and_retires_buyers_one_by_one()
    {
        var crowd = Crowd.Facing(
            Seconds(1),
            new LoadStage { RampingConstant = new() { To = 4, For = Seconds(4) } },
            new LoadStage { RampingConstant = new() { To = 0, For = Seconds(4) } });
        crowd.AtOnceMax.ShouldBe(4);
        crowd.Moments.Count(moment => moment < 4).ShouldBe(1 + 2 + 3);
        crowd.UnderWay.ShouldBe(0);
    }

    [Fact]
    public void Iterations_end_a_stage_and_the_next_begins_then()
    {
        var closed = Crowd.Facing(
            Seconds(2),
            new LoadStage { IterationsForConstant = new() { Copies = 2, Iterations = 5 } },
            new LoadStage { Inject = new() { Rate = new Rate(1), For = Seconds(2) } });
        closed.Moments.ShouldBe([0, 0, 2, 2, 4, 6, 7]);
        var open = Crowd.Facing(
            Seconds(2),
            new LoadStage { IterationsForInject = new() { Rate = new Rate(2), Iterations = 3 } },
            new LoadStage { Pause = new() { For = Seconds(1) } },
            new LoadStage { IterationsForInject = new() { Rate = new Rate(2), Iterations = 1 } });
        open.Moments.ShouldBe([0, 0.5, 1, 2.5]);
    }

    [Fact]
    public void Recorded_moments_come_as_they_were_or_faster()
    {
        TimeSpan[] moments = [Seconds(0), Seconds(1), Seconds(1), Seconds(4)];
        Crowd.Facing(new LoadStage { Recorded = new() { Moments = moments } }, takes: Seconds(0)).Moments.ShouldBe([0, 1, 1, 4]);
        Crowd.Facing(
            Seconds(0),
            new LoadStage { Recorded = new() { Moments = moments, Speed = 4 } },
            new LoadStage { Inject = new() { Rate = new Rate(1), For = Seconds(1) } }).Moments.ShouldBe([0, 0.25, 0.25, 1, 1]);
    }

    [Fact]
    public void The_cohort_ends_with_the_last_stage()
    {
        var crowd = Crowd.Facing(Seconds(2), new LoadStage { IterationsForConstant = new() { Copies = 1, Iterations = 2 } });
        crowd.CohortEnd.ShouldBe(Seconds(4));
        crowd.IsFinished.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Machines_share_a_load_without_gaps_or_doubles(int machines)
    {
        LoadStage[] stages =
        [
            new() { Inject = new() { Rate = new Rate(50), For = Seconds(3), Spacing = Spacing.Poisson } },
            new() { IterationsForInject = new() { Rate = new Rate(7), Iterations = 20 } },
        ];
        var whole = Crowd.Facing(new ShapeOptions { Stages = stages }, Seconds(1));
        var parts = Enumerable.Range(0, machines)
            .Select(index => Crowd.Facing(new ShapeOptions { Stages = stages }, Seconds(1), new LoadShare(index, machines))).ToList();
        parts.SelectMany(part => part.Moments).Order().ShouldBe(whole.Moments);
        parts.SelectMany(part => part.Intents).Order().ShouldBe(whole.Intents);
        var copies = Enumerable.Range(0, machines).Select(index => new LoadShare(index, machines).Of(100)).ToList();
        copies.Sum().ShouldBe(100);
        (copies.Max() - copies.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void The_demand_of_a_slice_comes_as_in_virtual_time()
    {
        var demand = new DemandOptions { MeanRate = new Rate(2) };
        var clock = new ClockOptions { RunIn = Seconds(100), Cohort = Seconds(50), Horizon = Seconds(300) };
        var process = new DemandProcess(demand, new LocalClock(clock.Start), new Streams(1, 0));
        var expected = new List<double>();
        var moment = SimTime.Zero;
        for (var intent = 0; (moment = process.Next(intent, moment, SimTime.At(Seconds(150)))) < SimTime.At(Seconds(150)); intent++)
        {
            if (moment >= SimTime.At(Seconds(100)))
                expected.Add(Math.Round(moment.TotalSeconds, 6));
        }
        var crowd = Crowd.Facing(new ShapeOptions(), Seconds(1), LoadShare.Whole, demand, clock, startAt: Seconds(100));
        crowd.Moments.ShouldBe(expected);
        crowd.Intents[0].ShouldBeGreaterThan(150);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Stands for the buyers: each intent takes the same time.</summary>
    private sealed class Crowd(TimeSpan takes) : Actor
    {
        private ActorRef _shaper;
        private CohortFrame? _frame;
        private LoadShaper? _load;

        public List<double> Moments { get; } = [];

        public List<long> Intents { get; } = [];

        public int UnderWay { get; private set; }

        public int AtOnceMax { get; private set; }

        public TimeSpan CohortEnd => _frame!.Until - SimTime.Zero;

        public bool IsFinished => _load!.IsFinished;

        public static Crowd Facing(LoadStage stage, TimeSpan takes) => Facing(takes, stage);

        public static Crowd Facing(TimeSpan takes, params LoadStage[] stages) => Facing(new ShapeOptions { Stages = stages }, takes);

        public static Crowd Facing(ShapeOptions shape, TimeSpan takes) => Facing(shape, takes, LoadShare.Whole);

        public static Crowd Facing(
            ShapeOptions shape, TimeSpan takes, LoadShare share, DemandOptions? demand = null, ClockOptions? clock = null, TimeSpan startAt = default)
        {
            clock ??= new ClockOptions { RunIn = TimeSpan.Zero, Cohort = TimeSpan.FromDays(1), Horizon = TimeSpan.FromDays(2) };
            var simulation = new Simulation(new Streams(1, 0));
            var crowd = new Crowd(takes) { _frame = new CohortFrame(clock) };
            var map = new ShopMap { Buyers = simulation.Join(crowd) };
            var process = new DemandProcess(demand ?? new DemandOptions(), new LocalClock(clock.Start), simulation.Streams);
            simulation.RunUntil(SimTime.At(startAt));
            crowd._load = new LoadShaper(new LoadCourse(shape, share), process, simulation.Streams, map, crowd._frame);
            crowd._shaper = simulation.Join(crowd._load);
            simulation.RunUntil(SimTime.At(TimeSpan.FromDays(2)));
            return crowd;
        }

        protected internal override void Receive(Message message, Turn turn)
        {
            if (message is IntentOver)
            {
                UnderWay--;
                turn.Tell(_shaper, message);
                return;
            }
            Intents.Add(message.Entity);
            Moments.Add(Math.Round(turn.Now.TotalSeconds, 6));
            AtOnceMax = Math.Max(AtOnceMax, ++UnderWay);
            turn.After(takes, new IntentOver(message.Entity));
        }
    }
}
