using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Planning;

/// <summary>The search finds what exhaustive search finds, and asks less.</summary>
public sealed class CapacitySearchLaw
{
    private static readonly Looks Sure = new([1], 0.95);

    [Fact]
    public void One_capacity_takes_a_bisection_and_two_probes()
    {
        for (var needed = 1; needed <= 64; needed++)
        {
            var response = new SureResponse(point => point.Units[0] >= needed);

            var outcome = Search(Space((1, 64, 5)), response).Run();

            outcome.Best.ShouldBe(new CapacityPoint(needed));
            outcome.UntestedCheaperCount.ShouldBe(0);
            response.Asked.Count.ShouldBeLessThanOrEqualTo(1 + 6 + 2);
        }
    }

    [Fact]
    public void The_answer_is_that_of_exhaustive_search_wherever_more_is_never_worse()
    {
        for (var number = 0; number < 300; number++)
        {
            var (space, isMet) = MonotoneCase(number);
            var exhaustive = space.ByCost().FirstOrDefault(isMet);
            var response = new SureResponse(isMet);

            var outcome = Search(space, response).Run();

            (outcome.Best is null).ShouldBe(exhaustive is null, $"case {number}");
            if (exhaustive is not null)
                space.CostOf(outcome.Best!).ShouldBe(space.CostOf(exhaustive), 1e-9, $"case {number}");
            outcome.IsMonotone.ShouldBeTrue($"case {number}");
            outcome.UntestedCheaperCount.ShouldBe(0, $"case {number}");
        }
    }

    [Fact]
    public void It_asks_far_fewer_points_than_there_are()
    {
        double asked = 0, all = 0;
        for (var number = 0; number < 60; number++)
        {
            var (space, isMet) = MonotoneCase(number, size: 12, dimensions: 2);
            var response = new SureResponse(isMet);
            Search(space, response).Run();
            asked += response.Asked.Count;
            all += space.Size;
        }
        (asked / all).ShouldBeLessThan(0.25);
    }

    [Fact]
    public void The_grid_asks_every_point_and_finds_the_same()
    {
        for (var number = 0; number < 50; number++)
        {
            var (space, isMet) = MonotoneCase(number);
            var response = new SureResponse(isMet);

            var outcome = Search(space, response).RunGrid();

            response.Asked.Count.ShouldBe((int)space.Size);
            outcome.Best.ShouldBe(space.ByCost().FirstOrDefault(isMet));
        }
    }

    [Fact]
    public void Where_more_is_worse_from_somewhere_on_it_is_said()
    {
        var response = new SureResponse(point => point.Units[0] is >= 5 and < 20);

        var outcome = Search(Space((1, 32, 1)), response).Run();

        outcome.Best.ShouldBe(new CapacityPoint(5));
        outcome.IsMonotone.ShouldBeFalse();
        outcome.NotMonotone.ShouldAllBe(pair => pair.Met.IsWithin(pair.Missed));
    }

    [Fact]
    public void Todays_capacities_are_asked_first_since_all_larger_ones_may_be_worse()
    {
        var decider = new PointDecider(new SureResponse(point => point.Units[0] is 2 or 3), Sure, cellsMax: 1000);

        var outcome = new CapacitySearch(Space((1, 32, 1)), decider, today: new(3)).Run();

        outcome.Best.ShouldBe(new CapacityPoint(2));
        outcome.IsMonotone.ShouldBeFalse();
    }

    [Fact]
    public void Where_nothing_does_there_is_no_answer() => Search(Space((1, 8, 1), (1, 8, 1)), new SureResponse(_ => false)).Run().Best.ShouldBeNull();

    [Fact]
    public void Without_cells_left_it_says_how_many_cheaper_points_nobody_has_looked_at()
    {
        var response = new SureResponse(point => point.Units[0] >= 3);
        var decider = new PointDecider(response, Sure, cellsMax: 2);

        var outcome = new CapacitySearch(Space((1, 64, 1)), decider).Run();

        outcome.Best.ShouldBe(new CapacityPoint(32));
        decider.CellCount.ShouldBe(2);
        outcome.UntestedCheaperCount.ShouldBe(31);
    }

    [Fact]
    public void Large_spaces_are_searched_by_exchanges()
    {
        var response = new SureResponse(point => (2 * point.Units[0]) + point.Units[1] >= 120);

        var outcome = Search(Space((1, 100, 3), (1, 100, 1)), response).Run();

        outcome.Best.ShouldNotBeNull();
        Space((1, 100, 3), (1, 100, 1)).CostOf(outcome.Best).ShouldBeLessThan(135); // 100 and 10 of them cost 130, the best there is
        response.Asked.Count.ShouldBeLessThan(200);
    }

    /// <summary>A point is met when each of some weighted sums is large enough, as where several stations have to keep up.</summary>
    private static (CapacitySpace Space, Func<CapacityPoint, bool> IsMet) MonotoneCase(int number, int size = 7, int? dimensions = null)
    {
        var stream = new Streams(11, number).For(Purpose.Named("case"), entity: 0);
        var count = dimensions ?? (1 + stream.NextIndex(3));
        var ranges = new (int Min, int Max, double Price)[count];
        for (var index = 0; index < count; index++)
        {
            var min = 1 + stream.NextIndex(3);
            ranges[index] = (min, min + 1 + stream.NextIndex(size), 0.5 + (5 * stream.NextUnit()));
        }
        var weights = new double[2, count];
        var limits = new double[2];
        for (var sum = 0; sum < 2; sum++)
        {
            var largest = 0.0;
            for (var index = 0; index < count; index++)
            {
                weights[sum, index] = stream.NextUnit();
                largest += weights[sum, index] * ranges[index].Max;
            }
            limits[sum] = largest * (0.3 + (0.75 * stream.NextUnit()));
        }
        return (Space(ranges), point => Enumerable.Range(0, 2).All(sum =>
            Enumerable.Range(0, count).Sum(index => weights[sum, index] * point.Units[index]) >= limits[sum]));
    }

    private static CapacitySpace Space(params (int Min, int Max, double Price)[] ranges) =>
        new([.. ranges.Select((range, index) => new CapacityRange($"c{index}", range.Min, range.Max, range.Price))]);

    private static CapacitySearch Search(CapacitySpace space, SureResponse response) =>
        new(space, new PointDecider(response, Sure, cellsMax: int.MaxValue));
}
