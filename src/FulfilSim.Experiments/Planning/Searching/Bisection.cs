namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>The least number for which something holds, when it holds for all larger ones too.</summary>
public static class Bisection
{
    /// <param name="min">The least number that may be tried.</param>
    /// <param name="holding">A number for which it holds.</param>
    /// <param name="holds">Asked of few numbers only.</param>
    public static int Least(int min, int holding, Func<int, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var failing = min - 1;
        while (holding - failing > 1)
        {
            var middle = failing + ((holding - failing) / 2);
            if (holds(middle))
                holding = middle;
            else
                failing = middle;
        }
        return holding;
    }
}
