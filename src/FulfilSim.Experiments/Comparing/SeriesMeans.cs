using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Hour by hour, means over replications; an hour that a replication did not write counts as zero.</summary>
internal static class SeriesMeans
{
    /// <summary>Lines in the order of the first replication that has them.</summary>
    public static HourlySeries Of(ArmCells cells)
    {
        HourlySeries[] series = [.. cells.Results.Select(result => result.Series)];
        var first = series.Min(each => each.FirstHour);
        var end = series.Max(each => each.FirstHour + LengthOf(each));
        var names = series.SelectMany(each => each.Lines).Select(line => line.Name).Distinct();
        return new(first, [.. names.Select(name => new HourlyLine(name, MeanOf(name, series, first, end - first)))]);
    }

    private static int LengthOf(HourlySeries series) =>
        series.Lines.Select(line => line.Values.Count).DefaultIfEmpty().Max();

    private static double[] MeanOf(string name, HourlySeries[] series, int first, int length)
    {
        var sums = new double[length];
        foreach (var each in series)
        {
            foreach (var line in each.Lines.Where(line => line.Name == name))
            {
                for (var hour = 0; hour < line.Values.Count; hour++)
                    sums[each.FirstHour - first + hour] += line.Values[hour];
            }
        }
        return [.. sums.Select(sum => sum / series.Length)];
    }
}
