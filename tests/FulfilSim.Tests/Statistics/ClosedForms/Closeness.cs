namespace FulfilSim.Tests.Statistics.ClosedForms;

/// <summary>How near a closed form has to come to what is known from elsewhere. Zero has to be met exactly.</summary>
internal static class Closeness
{
    private const double OfPublished = 1e-8; // tables print ten digits
    private const double OfExact = 1e-11;

    public static void ShouldBePublished(this double figure, double published) => figure.ShouldAgree(published, OfPublished);

    public static void ShouldAgree(this double figure, double other, double relative = OfExact)
    {
        if (other == 0)
            figure.ShouldBe(0);
        else
            figure.ShouldBe(other, tolerance: relative * Math.Abs(other));
    }
}
