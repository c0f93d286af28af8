namespace FulfilSim.Statistics;

/// <summary>Points that spread over a cube of many dimensions: along each of them every one of n equal slices holds one point.</summary>
/// <remarks>McKay, Beckman and Conover (1979). Each dimension draws from a stream of its own, so that a further one moves none of
/// the others.</remarks>
public static class LatinHypercube
{
    private static readonly Purpose Draws = Purpose.Named("latin hypercube");

    /// <summary>Coordinates from 0 to 1, a point in each row.</summary>
    /// <param name="points">At least 1.</param>
    /// <param name="names">Of the dimensions; a dimension's stream is found by its name.</param>
    public static double[][] Points(int points, IReadOnlyList<string> names, ulong seed)
    {
        Require.AtLeast(points, 1, nameof(points));
        double[][] columns = [.. names.Select(name => Column(points, seed, name))];
        return [.. Enumerable.Range(0, points).Select(point => columns.Select(column => column[point]).ToArray())];
    }

    private static double[] Column(int points, ulong seed, string name)
    {
        var stream = new Streams(seed, replication: 0).For(Draws, unchecked((long)Purpose.Named(name).Id));
        int[] slices = [.. Enumerable.Range(0, points)];
        for (var last = points - 1; last > 0; last--) // Fisher and Yates, as by Durstenfeld (1964)
        {
            var other = stream.NextIndex(last + 1);
            (slices[last], slices[other]) = (slices[other], slices[last]);
        }
        var column = new double[points];
        for (var point = 0; point < points; point++)
            column[point] = (slices[point] + stream.NextUnit()) / points;
        return column;
    }
}
