namespace FulfilSim.Tests.Statistics.ClosedForms;

/// <summary>Probabilities of a demand during a lead time, the way a textbook writes them down.</summary>
internal static class LeadTimeDemands
{
    /// <summary>e^-mean mean^n / n! for n = 0, 1, ...; for means that e^-mean survives.</summary>
    public static double[] Poisson(double mean)
    {
        var probabilities = new double[300];
        probabilities[0] = Math.Exp(-mean);
        for (var count = 1; count < probabilities.Length; count++)
            probabilities[count] = probabilities[count - 1] * mean / count;
        return probabilities;
    }
}
