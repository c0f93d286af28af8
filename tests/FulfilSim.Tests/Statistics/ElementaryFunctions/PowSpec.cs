using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

public sealed class PowSpec
{
    private static readonly double[] AwkwardNumbers =
    [
        0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 2.5, -2.5, 1e300, -1e300, 1e-300, -1e-300, 9007199254740991,
        double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void The_platform_agrees_within_two_ulps()
    {
        var stream = new Streams(seed: 3, replication: 0).For(Purpose.Named("powers"), entity: 0);
        for (var index = 0; index < 20_000; index++)
        {
            var (x, y) = index % 2 == 0
                ? (10 * stream.NextOpenUnit(), 100 * (stream.NextUnit() - 0.5))
                : (1 + 1e-6 * (stream.NextUnit() - 0.5), 1e8 * (stream.NextUnit() - 0.5));
            Ulps.Between(Elementary.Pow(x, y), Math.Pow(x, y)).ShouldBeLessThanOrEqualTo(2, Text(x, y));
        }
    }

    [Fact]
    public void Awkward_pairs_give_what_the_standard_says()
    {
        foreach (var x in AwkwardNumbers)
        {
            foreach (var y in AwkwardNumbers)
                Ulps.Between(Elementary.Pow(x, y), Math.Pow(x, y)).ShouldBeLessThanOrEqualTo(1, Text(x, y));
        }
    }

    private static string Text(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"{x:R} to the power {y:R}");
}
