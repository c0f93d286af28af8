using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Fulfilment.Plants.Remote;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>Buyers in front of a shop that is not simulated, and what they make of what it says.</summary>
public sealed class RemoteOrderSystemSpec
{
    [Fact]
    public void A_shop_that_confirms_ends_intents_well()
    {
        var cell = Stage.Play((shop, submission) => shop.Say(submission, NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Confirmed));
        cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
        cell.Output.Result.Counts.DuplicateCaptures.ShouldBe(0);
        cell.Forgotten.Order().ShouldBe(Enumerable.Range(0, 10).Select(intent => (long)intent));
    }

    [Fact]
    public void A_busy_shop_is_asked_again_after_the_time_that_it_names()
    {
        var cell = Stage.Play((shop, submission) =>
            shop.Say(submission, submission.Submission == 0 ? NoticeMeaning.Busy : NoticeMeaning.Confirmed, TimeSpan.FromSeconds(20)));
        cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
        cell.Output.Result.Counts.Refusals.ShouldBe(10);
        cell.Output.Result.Confirmation.MeanSeconds.ShouldBeInRange(20, 40);
    }

    [Fact]
    public void A_shop_that_only_breaks_has_intents_fail_by_errors()
    {
        var cell = Stage.Play((shop, submission) => shop.Say(submission, NoticeMeaning.Error));
        cell.Output.Result.Counts.Failed.ShouldBe(10);
        cell.Output.Result.Causes.Single().Cause.ShouldBe("error");
        cell.Submissions.ShouldBe(20); // with one further try each
    }

    [Fact]
    public void An_error_behind_the_acknowledgement_is_the_cause_as_well()
    {
        var cell = Stage.Play((shop, submission) => shop.Say(submission, NoticeMeaning.Acknowledged, NoticeMeaning.Error));
        cell.Output.Result.Causes.Single().ShouldBe(new CauseCount("order-system", "error", 10));
        cell.Withdrawn.Count.ShouldBe(20); // orders that got stuck are called off
    }

    [Fact]
    public void An_order_that_is_confirmed_twice_is_one_order()
    {
        var cell = Stage.Play(
            (shop, submission) => shop.Say(submission, NoticeMeaning.Confirmed, NoticeMeaning.Confirmed), new Dictionary<int, int> { [0] = 10 });
        cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
        cell.OversoldCount.ShouldBe(0);
    }

    [Fact]
    public void A_shop_that_says_nothing_loses_buyers_by_impatience()
    {
        var cell = Stage.Play((_, _) => { });
        cell.Output.Result.Counts.Failed.ShouldBe(10);
        cell.Output.Result.Causes.Single().Cause.ShouldBe("congestion");
    }

    [Fact]
    public void Two_charges_are_one_too_many()
    {
        var cell = Stage.Play((shop, submission) =>
            shop.Say(submission, NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Charged, NoticeMeaning.Confirmed));
        cell.Output.Result.Counts.DuplicateCaptures.ShouldBe(10);
        cell.Output.Result.Counts.Failed.ShouldBe(10);
        cell.Output.Result.Causes.Single().Cause.ShouldBe("duplicate-order");
    }

    [Fact]
    public void A_second_charge_after_the_end_is_counted_all_the_same()
    {
        var cell = Stage.Play((shop, submission) =>
            shop.Say(submission, NoticeMeaning.Charged, NoticeMeaning.Confirmed, NoticeMeaning.Charged));
        cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
        cell.Output.Result.Counts.DuplicateCaptures.ShouldBe(10);
    }

    [Theory]
    [InlineData(60, true, 1)]
    [InlineData(180, true, 0)] // further buyers have come meanwhile, and with them the shop has cleared away
    [InlineData(1, false, 1)]
    [InlineData(30, false, 0)]
    public void What_is_said_of_a_decided_intent_counts_as_long_as_more_may_be_said(int afterSeconds, bool isTalkative, long duplicates)
    {
        var cell = Stage.Play(
            (shop, submission) =>
            {
                shop.Say(submission, NoticeMeaning.Charged, NoticeMeaning.Confirmed);
                if (submission.Intent == 0)
                    shop.Say(submission, NoticeMeaning.Charged, TimeSpan.Zero, TimeSpan.FromSeconds(afterSeconds));
            },
            apart: TimeSpan.FromSeconds(20),
            isTalkative: isTalkative);
        cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
        cell.Output.Result.Counts.DuplicateCaptures.ShouldBe(duplicates);
        cell.Released.ShouldBe(Enumerable.Range(0, isTalkative ? 3 : 9).Select(intent => (long)intent)); // when the last buyer came
    }

    [Fact]
    public void Orders_beyond_the_known_stock_have_failed_for_want_of_goods()
    {
        var cell = Stage.Play(
            (shop, submission) => shop.Say(submission, NoticeMeaning.Confirmed), new Dictionary<int, int> { [0] = 4 });
        cell.Output.Result.Counts.Fulfilled.ShouldBe(4);
        cell.Output.Result.Causes.Single().ShouldBe(new CauseCount("inventory", "stockout-at-fulfilment", 6));
        cell.OversoldCount.ShouldBe(6);
    }

    [Fact]
    public void A_charge_without_confirmation_is_open_or_failed_as_the_clock_says()
    {
        var open = Stage.Play((shop, submission) => shop.Say(submission, NoticeMeaning.Acknowledged, NoticeMeaning.Charged));
        open.Output.Result.Counts.Open.ShouldBe(10);
        var failed = Stage.Play(
            (shop, submission) => shop.Say(submission, NoticeMeaning.Acknowledged, NoticeMeaning.Charged), within: TimeSpan.FromSeconds(30));
        failed.Output.Result.Causes.Single().ShouldBe(new CauseCount("payment", "paid-unconfirmed", 10));
        failed.Withdrawn.Count.ShouldBe(10);
    }

    [Fact]
    public void Notices_in_any_order_come_to_the_same()
    {
        NoticeMeaning[] said = [NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Confirmed];
        foreach (var order in new int[][] { [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            var cell = Stage.Play((shop, submission) => shop.Say(submission, [.. order.Select(index => said[index])]));
            cell.Output.Result.Counts.Fulfilled.ShouldBe(10);
            cell.Output.Result.Counts.DuplicateCaptures.ShouldBe(0);
            cell.Withdrawn.ShouldBeEmpty();
        }
    }

    /// <summary>Ten buyers of one item, one after the other, and a shop that is played by the test.</summary>
    private sealed class Stage : IRemoteShop
    {
        private readonly Action<Stage, OrderSubmitted> _play;
        private readonly List<(SimTime At, ShopNotice Notice)> _script = [];
        private readonly bool _isTalkative;
        private OpenCell? _cell;

        private Stage(Action<Stage, OrderSubmitted> play, bool isTalkative) => (_play, _isTalkative) = (play, isTalkative);

        public int Submissions { get; private set; }

        public List<long> Forgotten { get; } = [];

        public List<long> Released { get; } = [];

        public List<(long Intent, int Submission)> Withdrawn { get; } = [];

        public long OversoldCount => _cell!.OversoldCount;

        public CellOutput Output { get; private set; } = null!;

        public static Stage Play(
            Action<Stage, OrderSubmitted> play,
            IReadOnlyDictionary<int, int>? stock = null,
            TimeSpan? within = null,
            TimeSpan? apart = null,
            bool isTalkative = true)
        {
            var stage = new Stage(play, isTalkative);
            var gap = apart ?? TimeSpan.FromSeconds(1);
            var clock = Shops.Calm.Clock with
            {
                RunIn = TimeSpan.Zero,
                Cohort = 10 * gap,
                Horizon = TimeSpan.FromMinutes(10),
                Milestone = Milestone.Confirmed,
            };
            var shop = Shops.Calm with
            {
                Clock = within is { } limit ? clock with { MilestoneWithin = limit } : clock,
                Catalogue = new CatalogueOptions { Items = 1 },
            };
            var course = new LoadCourse(
                new ShapeOptions { Stages = [new LoadStage { Inject = new() { Rate = new Rate(1 / gap.TotalSeconds), For = 10 * gap } }] }, LoadShare.Whole);
            stage._cell = OpenCell.Before(stage, stock ?? new Dictionary<int, int>(), shop, [], new CellSettings(1, 0), [], course);
            stage.Run();
            return stage;
        }

        public void Say(OrderSubmitted submitted, params NoticeMeaning[] meanings)
        {
            foreach (var meaning in meanings)
                Say(submitted, meaning, TimeSpan.Zero);
        }

        public void Say(OrderSubmitted submitted, NoticeMeaning meaning, TimeSpan retryAfter, TimeSpan? after = null)
        {
            var at = _cell!.Simulation.Now + (after ?? TimeSpan.FromMilliseconds(100));
            var place = _script.FindIndex(later => later.At > at);
            _script.Insert(place < 0 ? _script.Count : place, (at, new ShopNotice(submitted.Intent, submitted.Submission, meaning, retryAfter)));
        }

        public void Submit(OrderSubmitted submitted, SimTime due)
        {
            Submissions++;
            _play(this, submitted);
        }

        public void Withdraw(long intent, int submission) => Withdrawn.Add((intent, submission));

        public bool Forget(long intent)
        {
            Forgotten.Add(intent);
            return _isTalkative;
        }

        public void Release(long intent) => Released.Add(intent);

        private void Run()
        {
            var end = SimTime.At(TimeSpan.FromMinutes(10));
            _cell!.Simulation.StartNewcomers();
            while (!_cell.IsOver)
            {
                if (_cell.Simulation.NextDue <= (_script.Count == 0 ? end : _script[0].At))
                {
                    _cell.Simulation.Step(end); // which may have something said before that
                    continue;
                }
                if (_script.Count == 0)
                    break;
                var (at, notice) = _script[0];
                _script.RemoveAt(0);
                _cell.Simulation.RunUntil(at);
                _cell.Simulation.Inject(_cell.RemoteShop, notice);
            }
            _cell.Simulation.RunUntil(end);
            Output = _cell.Close();
        }
    }
}
