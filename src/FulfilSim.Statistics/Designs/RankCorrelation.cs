namespace FulfilSim.Statistics;

/// <summary>How strongly an output rises or falls with each of several inputs, whatever the shape of the rise.</summary>
public static class RankCorrelation
{
    /// <summary>Partial rank correlation: of each input with the output, after what the other inputs explain is taken out of both.
    /// Null where the inputs are not independent enough, the output is the same everywhere, or points are too few.</summary>
    /// <remarks>Iman and Conover (1982); from the inverse P of the rank correlation matrix as -P_ij / √(P_ii P_jj), with Fisher's z
    /// interval for n - 3 - (inputs - 1) degrees.</remarks>
    /// <param name="inputs">For each input its values, one per point.</param>
    /// <param name="output">One value per point.</param>
    /// <param name="confidenceLevel">Of each interval: above 0 and below 1.</param>
    public static IReadOnlyList<Proportion>? Partial(
        IReadOnlyList<IReadOnlyList<double>> inputs, IReadOnlyList<double> output, double confidenceLevel = 0.95)
    {
        var (count, freedom) = (inputs.Count, output.Count - 3 - (inputs.Count - 1));
        if (freedom < 1)
            return null;
        double[][] ranks = [.. inputs.Append(output).Select(RanksOf)];
        if (Inverse(CorrelationsOf(ranks)) is not { } inverse)
            return null;
        var reach = Proportion.NormalReach(confidenceLevel) / Math.Sqrt(freedom);
        return [.. Enumerable.Range(0, count).Select(input =>
        {
            var ratio = Math.Clamp(-inverse[input, count] / Math.Sqrt(inverse[input, input] * inverse[count, count]), -1, 1);
            return new Proportion(ratio, Shifted(ratio, -reach), Shifted(ratio, reach), confidenceLevel);
        })];
    }

    /// <summary>Ranks from 1 on; equal values share the mean of theirs.</summary>
    public static double[] RanksOf(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(index => values[index])];
        var ranks = new double[values.Count];
        for (var first = 0; first < order.Length;)
        {
            var end = first;
            while (end < order.Length && values[order[end]].Equals(values[order[first]]))
                end++;
            for (var index = first; index < end; index++)
                ranks[order[index]] = (first + 1 + end) / 2.0;
            first = end;
        }
        return ranks;
    }

    /// <summary>tanh(artanh(r) + shift), in elementary terms.</summary>
    private static double Shifted(double ratio, double shift)
    {
        if (Math.Abs(ratio) >= 1)
            return ratio;
        var square = (1 + ratio) / (1 - ratio) * Elementary.Exp(2 * shift);
        return (square - 1) / (square + 1);
    }

    private static double[,] CorrelationsOf(double[][] columns)
    {
        double[] means = [.. columns.Select(column => column.Sum() / column.Length)];
        double[] lengths = [.. columns.Select((column, index) => Math.Sqrt(Product(column, means[index], column, means[index])))];
        var matrix = new double[columns.Length, columns.Length];
        for (var here = 0; here < columns.Length; here++)
        {
            for (var there = 0; there < columns.Length; there++)
                matrix[here, there] = Product(columns[here], means[here], columns[there], means[there]) / (lengths[here] * lengths[there]);
        }
        return matrix;
    }

    private static double Product(double[] left, double leftMean, double[] right, double rightMean) =>
        left.Zip(right, (one, other) => (one - leftMean) * (other - rightMean)).Sum();

    /// <summary>Gauss and Jordan with row exchange; null where there is none.</summary>
    private static double[,]? Inverse(double[,] matrix)
    {
        const double Least = 1e-9;
        var size = matrix.GetLength(0);
        var inverse = new double[size, size];
        for (var index = 0; index < size; index++)
            inverse[index, index] = 1;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            if (!(Math.Abs(matrix[pivot, column]) > Least))
                return null;
            Exchange(matrix, pivot, column);
            Exchange(inverse, pivot, column);
            var scale = matrix[column, column];
            Divide(matrix, column, scale);
            Divide(inverse, column, scale);
            foreach (var row in Enumerable.Range(0, size).Where(row => row != column))
            {
                var factor = matrix[row, column];
                Subtract(matrix, row, column, factor);
                Subtract(inverse, row, column, factor);
            }
        }
        return inverse;
    }

    private static void Exchange(double[,] matrix, int one, int other)
    {
        for (var column = 0; column < matrix.GetLength(1); column++)
            (matrix[one, column], matrix[other, column]) = (matrix[other, column], matrix[one, column]);
    }

    private static void Divide(double[,] matrix, int row, double scale)
    {
        for (var column = 0; column < matrix.GetLength(1); column++)
            matrix[row, column] /= scale;
    }

    private static void Subtract(double[,] matrix, int row, int other, double factor)
    {
        for (var column = 0; column < matrix.GetLength(1); column++)
            matrix[row, column] -= factor * matrix[other, column];
    }
}
