using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Designs;

public sealed class LatinHypercubeSpec
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Along_every_dimension_each_slice_holds_one_point(int points)
    {
        var cube = LatinHypercube.Points(points, ["a", "b", "c"], seed: 5);
        cube.Length.ShouldBe(points);
        for (var dimension = 0; dimension < 3; dimension++)
            cube.Select(point => (int)(point[dimension] * points)).Order().ShouldBe(Enumerable.Range(0, points));
    }

    [Fact]
    public void A_further_dimension_moves_none_of_the_others() =>
        LatinHypercube.Points(9, ["a", "new", "b"], seed: 5).Select(point => (point[0], point[2]))
            .ShouldBe(LatinHypercube.Points(9, ["a", "b"], seed: 5).Select(point => (point[0], point[1])));

    [Fact]
    public void Another_seed_gives_other_points() =>
        LatinHypercube.Points(9, ["a"], seed: 5)[0].ShouldNotBe(LatinHypercube.Points(9, ["a"], seed: 6)[0]);
}
