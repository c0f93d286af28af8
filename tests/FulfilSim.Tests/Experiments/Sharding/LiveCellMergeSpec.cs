using System.Reflection;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Sharding.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Sharding;

public sealed class LiveCellMergeSpec
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 7)]
    [InlineData(3, 100)]
    [InlineData(5, 4)]
    public void Outcomes_stand_in_the_order_of_the_intents_whichever_machine_had_the_first_one(int machines, int firstIntent)
    {
        var all = Enumerable.Range(0, 1000).Select(index => new OutcomeCode((ushort)(index * 31))).ToArray();
        var parts = Enumerable.Range(0, machines).Select(machine =>
        {
            var own = Enumerable.Range(firstIntent, all.Length).Where(number => number % machines == machine).ToList();
            return new LivePart(Line(new() { FirstIntent = own[0] }), [.. own.Select(number => all[number - firstIntent])]);
        }).ToList();
        LiveCellMerge.Merge(parts, []).Outcomes.ShouldBe(all);
        parts.Reverse();
        LiveCellMerge.Merge(parts, []).Outcomes.ShouldBe(all);
    }

    [Fact]
    public void A_machine_that_had_no_intents_and_one_that_had_more_are_no_trouble()
    {
        OutcomeCode[] codes = [.. Enumerable.Range(1, 4).Select(bits => new OutcomeCode((ushort)bits))];
        LiveCellMerge.Merge([new(Line(new() { FirstIntent = 1 }), [codes[1], codes[2], codes[3]]), new(Line(new()), [])], []).Outcomes
            .ShouldBe([codes[1], codes[2], codes[3]]);
        LiveCellMerge.Merge([new(Line(new() { FirstIntent = 1 }), [codes[1], codes[2], codes[3]]), new(Line(new()), [codes[0]])], []).Outcomes
            .ShouldBe(codes);
    }

    [Fact]
    public void Every_count_and_every_amount_adds_up()
    {
        var (left, right) = (Numbered<CohortCounts>(1), Numbered<CohortCounts>(1000));
        var (cheap, dear) = (Numbered<MoneySummary>(-7), Numbered<MoneySummary>(100_000));
        var result = Result([ResultOf() with { Counts = left, Money = cheap }, ResultOf() with { Counts = right, Money = dear }]);
        ShouldAddUp(result.Counts, left, right);
        ShouldAddUp(result.Money, cheap, dear);
        (result.Messages, result.IntentsSimulated).ShouldBe((18, 2000));
    }

    [Fact]
    public void Waits_are_those_of_all_intents_and_not_the_mean_of_means()
    {
        var merged = Merged(
            new LiveFigures { Waits = new() { Acknowledgement = All(98, seconds: 1) } },
            new LiveFigures { Waits = new() { Acknowledgement = All(2, seconds: 101), Confirmation = All(1, seconds: 7) } });
        var wait = merged.Result!.Acknowledgement;
        (wait.Count, wait.MeanSeconds, wait.MaxSeconds, merged.Result.Confirmation.Count).ShouldBe((100, 3, 101, 1));
        wait.P50Seconds.ShouldBe(1, tolerance: 0.01);
        wait.P99Seconds.ShouldBe(101, tolerance: 1);
        merged.Live!.Machines.ShouldBe(2);
    }

    [Fact]
    public void Causes_and_hours_add_up_by_name()
    {
        var result = Result(
        [
            ResultOf() with
            {
                Causes = [new("payment", "congestion", 3), new("order-system", "error", 1)],
                Series = new(500, [new("intents", [1, 2]), new("queue:orderSystem.workers", [0.5, 0.5])]),
                Windows = [new("pay-gateway-outage", "acquirer-a", "dead", 10, 20)],
            },
            ResultOf() with
            {
                Causes = [new("carrier", "congestion", 2), new("payment", "congestion", 4)],
                Series = new(499, [new("intents", [10, 20, 30, 40]), new("delivered", [5])]),
                Windows = [new("pay-gateway-outage", "acquirer-a", "dead", 10, 20), new("pay-gateway-outage", "acquirer-b", "dead", 5, 6)],
            },
        ]);
        result.Causes.ShouldBe([new("carrier", "congestion", 2), new("order-system", "error", 1), new("payment", "congestion", 7)]);
        result.Series.FirstHour.ShouldBe(499);
        result.Series.Lines.Select(line => (line.Name, string.Join(' ', line.Values))).ShouldBe([("intents", "10 21 32 40"), ("delivered", "5 0 0 0")]);
        result.Windows.Select(window => window.At).ShouldBe(["acquirer-b", "acquirer-a"]);
        result.Stations.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_read_off_adds_up_where_it_can_and_else_the_worst_machine_speaks()
    {
        var share = new CellReading(new CellMeasure.Share(counts => counts.Failed, counts => counts.Submitted), CohortPart.Whole);
        var worst = share with { Window = TimeSpan.FromMinutes(5) };
        var least = worst with { IsHighWorst = false };
        var wait = new CellReading(new CellMeasure.Wait(CohortWait.Confirmation, 0.99), CohortPart.Whole);
        CellResult With(params ReadingValue[] values) => ResultOf() with { Readings = values };
        Result(
            [
                With(new(1, 10), new(1, 2, 300), new(1, 2, 300), ReadingValue.None),
                With(new(3, 20), new(2, 3, 600), new(2, 3, 600), new(50, 10)),
                With(new(0, 0), ReadingValue.None, ReadingValue.None, new(40, 10)),
            ],
            [share, worst, least, wait]).Readings.ShouldBe([new(4, 30), new(2, 3, 600), new(1, 2, 300), new(50, 10)]);
    }

    [Fact]
    public void The_digest_does_not_tell_in_which_order_machines_were_joined()
    {
        var (one, other) = (ResultOf() with { Digest = new string('f', 32) }, ResultOf() with { Digest = "00000000000000000000000000000003" });
        Result([one, other]).Digest.ShouldBe("00000000000000000000000000000002");
        Result([other, one]).Digest.ShouldBe(Result([one, other]).Digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Parts_of_different_cells_or_of_cells_joined_before_are_no_cell(int machines)
    {
        var part = new LivePart(Line(new() { Machines = machines }), []);
        var other = machines == 1 ? part with { Line = part.Line with { Replication = 1 } } : part;
        Should.Throw<InvariantViolationException>(() => LiveCellMerge.Merge([part, other], []));
    }

    [Fact]
    public void Cells_that_every_machine_has_are_joined_and_the_others_named()
    {
        var (left, right, joined) = (new CellMemory(), new CellMemory(), new CellMemory());
        OutcomeCode[] first = [new(1), new(3)];
        left.Keep(Line(new()), first);
        left.Keep(Line(new()) with { Replication = 1 }, first);
        right.Keep(Line(new() { FirstIntent = 1 }), [new(2)]);
        LiveCellMerge.Join([left, right], [], joined).ShouldBe([new("reference", CellKey.SingleLevel, 1)]);
        joined.Lines.ShouldHaveSingleItem().Live!.Machines.ShouldBe(2);
        joined.OutcomesOf(joined.Lines[0].Key).ShouldBe([new(1), new(2), new(3)]);
    }

    private static CellLine Merged(params LiveFigures[] lives) => LiveCellMerge.Merge([.. lives.Select(live => new LivePart(Line(live), []))], []).Line;

    private static CellResult Result(IReadOnlyList<CellResult> results, IReadOnlyList<CellReading>? readings = null) =>
        LiveCellMerge.Merge([.. results.Select(result => new LivePart(Line(new()) with { Result = result }, []))], readings ?? []).Line.Result!;

    private static CellLine Line(LiveFigures live)
    {
        var task = CellPlan.ForCell(FakeScenario.With(replications: 2), new("reference", []), replication: 0);
        return CellLine.Of(FakeScenario.Digest, task, ResultOf()) with { Live = live };
    }

    private static CellResult ResultOf() => FakeCells.Output(FakeCells.Failing(3)).Result;

    private static DurationFigures All(int count, double seconds)
    {
        var histogram = new DurationHistogram();
        for (var index = 0; index < count; index++)
            histogram.Add(TimeSpan.FromSeconds(seconds));
        return DurationFigures.Of(histogram);
    }

    /// <summary>A record whose numbers are all different, from a first one on.</summary>
    private static T Numbered<T>(long from)
        where T : new()
    {
        var numbered = new T();
        foreach (var (index, property) in Numbers<T>().Index())
            property.SetValue(numbered, from + index);
        return numbered;
    }

    private static void ShouldAddUp<T>(T whole, T left, T right)
    {
        Numbers<T>().Length.ShouldBeGreaterThan(5);
        foreach (var property in Numbers<T>())
            ((long)property.GetValue(whole)!).ShouldBe((long)property.GetValue(left)! + (long)property.GetValue(right)!, property.Name);
    }

    private static PropertyInfo[] Numbers<T>() => [.. typeof(T).GetProperties().Where(property => property.PropertyType == typeof(long))];
}
