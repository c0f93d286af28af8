namespace FulfilSim.Statistics.ClosedForms;

/// <summary>What waits in an endless line has a mean only while the servers keep up with it.</summary>
internal static class Stability
{
    private const double Rounding = 1e-12; // nearer to 1, rounding alone decides on which side of it a ratio falls

    /// <summary>Gives the utilisation back, or refuses it: at 1 or above, the line grows for ever.</summary>
    public static double UtilisationRatio(double utilisation) => utilisation < 1 - Rounding
        ? utilisation
        : throw new OptionRejectedException(
            nameof(UtilisationRatio), Literal.Of(utilisation), "below 1, or the line grows for ever");
}
