using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Sharding.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Fulfilment.Plants.Remote;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Experiments.Sharding;

/// <summary>Before a shop that treats each intent by its number, machines that share a load measure together what one would have.</summary>
public sealed class LiveSharesLaw
{
    private static readonly TimeSpan RunIn = TimeSpan.FromSeconds(7.3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Parts_joined_are_the_whole(int machines)
    {
        var whole = Part(LoadShare.Whole);
        var joined = LiveCellMerge.Merge([.. Enumerable.Range(0, machines).Select(machine => Part(new LoadShare(machine, machines)))], []);
        var (one, all) = (whole.Line.Result!, joined.Line.Result!);
        joined.Outcomes.ShouldBe(whole.Outcomes);
        joined.Outcomes.Select(code => code.Outcome).Distinct().Count().ShouldBeGreaterThan(2);
        all.Counts.ShouldBe(one.Counts);
        all.Causes.ShouldBe(one.Causes);
        (all.Acknowledgement, all.PaymentApproval, all.Confirmation).ShouldBe((one.Acknowledgement, one.PaymentApproval, one.Confirmation));
        all.Confirmation.Count.ShouldBeGreaterThan(50);
        all.Money.OwedCents.ShouldBe(one.Money.OwedCents);
        HoursOf(all).ShouldBe(HoursOf(one));
        joined.Line.Live!.FirstIntent.ShouldBe(whole.Line.Live!.FirstIntent);
    }

    private static IEnumerable<string> HoursOf(CellResult result) =>
        from line in result.Series.Lines
        where !line.Name.StartsWith("queue:", StringComparison.Ordinal)
        select $"{line.Name}: {string.Join(' ', line.Values)}";

    private static LivePart Part(LoadShare share)
    {
        var cell = new Counter(share).Cell;
        var output = cell.Close();
        var task = CellPlan.ForCell(FakeScenario.With(replications: 1), new("reference", []), replication: 0);
        return new(
            CellLine.Of(FakeScenario.Digest, task, output.Result) with
            {
                Live = new()
                {
                    FirstIntent = cell.FirstIntent,
                    Waits = new()
                    {
                        Acknowledgement = DurationFigures.Of(cell.WaitsOf(CohortWait.Acknowledgement)),
                        PaymentApproval = DurationFigures.Of(cell.WaitsOf(CohortWait.PaymentApproval)),
                        Confirmation = DurationFigures.Of(cell.WaitsOf(CohortWait.Confirmation)),
                    },
                },
            },
            output.Outcomes);
    }

    /// <summary>A shop at whose counter an intent's number decides all.</summary>
    private sealed class Counter : IRemoteShop
    {
        private readonly PriorityQueue<ShopNotice, (SimTime At, long Intent, int Number)> _answers = new();
        private int _number;

        public Counter(LoadShare share)
        {
            var shop = Shops.Calm with
            {
                Clock = Shops.Calm.Clock with { RunIn = RunIn, Cohort = Length - RunIn, Horizon = TimeSpan.FromMinutes(5), Milestone = Milestone.Confirmed },
                Catalogue = new CatalogueOptions { Items = 1 },
            };
            var shape = new ShapeOptions { Stages = [new LoadStage { Inject = new() { Rate = new Rate(10), For = Length, Spacing = Spacing.Poisson } }] };
            Cell = OpenCell.Before(this, new Dictionary<int, int>(), shop, [], new CellSettings(1, 0), [], new LoadCourse(shape, share));
            Serve();
        }

        public OpenCell Cell { get; }

        public void Submit(OrderSubmitted submitted, SimTime due)
        {
            NoticeMeaning[] meanings = (submitted.Intent % 7) switch
            {
                0 => [NoticeMeaning.Error],
                1 => [NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Charged, NoticeMeaning.Confirmed],
                2 => [],
                3 => [NoticeMeaning.Acknowledged, NoticeMeaning.Declined],
                _ => [NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Confirmed],
            };
            var at = Cell.Simulation.Now;
            foreach (var meaning in meanings)
            {
                at += TimeSpan.FromMilliseconds(100 + (submitted.Intent * 13 % 200));
                _answers.Enqueue(new(submitted.Intent, submitted.Submission, meaning, TimeSpan.Zero), (at, submitted.Intent, _number++));
            }
        }

        public void Withdraw(long intent, int submission)
        {
        }

        public bool Forget(long intent) => true;

        public void Release(long intent)
        {
        }

        private void Serve()
        {
            var end = SimTime.At(TimeSpan.FromMinutes(5));
            Cell.Simulation.StartNewcomers();
            while (true)
            {
                var next = _answers.TryPeek(out _, out var first) ? first.At : end;
                if (Cell.Simulation.NextDue <= next && Cell.Simulation.NextDue <= end)
                {
                    Cell.Simulation.Step(end);
                    continue;
                }
                if (_answers.Count == 0 || next > end)
                    break;
                Cell.Simulation.RunUntil(next);
                Cell.Simulation.Inject(Cell.RemoteShop, _answers.Dequeue());
            }
            Cell.Simulation.RunUntil(end);
        }
    }
}
