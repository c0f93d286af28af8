namespace FulfilSim.Statistics.ClosedForms;

/// <summary>λ_i = γ_i + Σ λ_j P_ji: how much comes to each station, from outside and from the others.</summary>
internal static class TrafficEquations
{
    private const double Singular = 1e-12;

    /// <param name="external">γ, for each station.</param>
    /// <param name="routing">P, a row for each station that jobs come from.</param>
    /// <remarks>Gauss's elimination of (1 - Pᵀ) λ = γ with the largest pivot of the column.</remarks>
    /// <exception cref="OptionRejectedException">Some jobs never leave.</exception>
    public static IReadOnlyList<double> Solve(
        IReadOnlyList<double> external, IReadOnlyList<IReadOnlyList<double>> routing)
    {
        var rows = Rows(external, routing);
        for (var column = 0; column < rows.Length; column++)
        {
            var pivot = Enumerable.Range(column, rows.Length - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            if (Math.Abs(rows[column][column]) < Singular)
                throw new OptionRejectedException("routing", "a circle", "a way out for each job");
            for (var row = column + 1; row < rows.Length; row++)
                Subtract(rows[row], rows[column], column);
        }
        return SolvedFromTheLast(rows);
    }

    private static double[][] Rows(IReadOnlyList<double> external, IReadOnlyList<IReadOnlyList<double>> routing)
    {
        var count = external.Count;
        var rows = new double[count][];
        for (var to = 0; to < count; to++)
        {
            rows[to] = new double[count + 1];
            for (var from = 0; from < count; from++)
                rows[to][from] = (from == to ? 1 : 0) - routing[from][to];
            rows[to][count] = external[to];
        }
        return rows;
    }

    private static void Subtract(double[] row, double[] pivot, int column)
    {
        var factor = row[column] / pivot[column];
        for (var index = column; index < row.Length; index++)
            row[index] -= factor * pivot[index];
    }

    private static double[] SolvedFromTheLast(double[][] rows)
    {
        var solved = new double[rows.Length];
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            var rest = rows[row][rows.Length];
            for (var column = row + 1; column < rows.Length; column++)
                rest -= rows[row][column] * solved[column];
            solved[row] = rest / rows[row][row];
        }
        return solved;
    }
}
