namespace FulfilSim.Experiments.Networks;

/// <summary>Small dense systems of linear equations, by Gaussian elimination with partial pivoting.</summary>
internal static class LinearSystem
{
    /// <summary>The x with A x = b for each of several b; null when A is singular.</summary>
    /// <param name="matrix">A, row by row; it is overwritten.</param>
    /// <param name="rightSides">Row i holds entry i of every b; it is overwritten and returned.</param>
    public static double[][]? Solve(double[][] matrix, double[][] rightSides)
    {
        for (var column = 0; column < matrix.Length; column++)
        {
            if (!Pivot(matrix, rightSides, column))
                return null;
            for (var row = column + 1; row < matrix.Length; row++)
                Subtract(matrix[row][column] / matrix[column][column], column, row);
        }
        for (var column = matrix.Length - 1; column >= 0; column--)
        {
            for (var side = 0; side < rightSides[column].Length; side++)
                rightSides[column][side] /= matrix[column][column];
            for (var row = 0; row < column; row++)
            {
                for (var side = 0; side < rightSides[column].Length; side++)
                    rightSides[row][side] -= matrix[row][column] * rightSides[column][side];
            }
        }
        return rightSides;

        void Subtract(double factor, int from, int to)
        {
            if (factor == 0)
                return;
            for (var column = from; column < matrix.Length; column++)
                matrix[to][column] -= factor * matrix[from][column];
            for (var side = 0; side < rightSides[to].Length; side++)
                rightSides[to][side] -= factor * rightSides[from][side];
        }
    }

    /// <summary>Brings the largest entry of a column to its diagonal; false when there is none but zeros.</summary>
    private static bool Pivot(double[][] matrix, double[][] rightSides, int column)
    {
        var largest = column;
        for (var row = column + 1; row < matrix.Length; row++)
        {
            if (Math.Abs(matrix[row][column]) > Math.Abs(matrix[largest][column]))
                largest = row;
        }
        (matrix[column], matrix[largest]) = (matrix[largest], matrix[column]);
        (rightSides[column], rightSides[largest]) = (rightSides[largest], rightSides[column]);
        return matrix[column][column] != 0;
    }
}
