namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M(t)/M/∞: Poisson arrivals at the rate λ (1 + β sin γt), a free server for everybody, exponential service times. At
/// any moment the number in system is a Poisson count. Times are in one unit, rates per that unit.
/// </summary>
/// <remarks>Eick, Massey and Whitt (1993): m(t) = λ/μ (1 + β / (1 + (γ/μ)²) (sin γt - γ/μ cos γt)), which is
/// λ/μ (1 + β cos φ sin(γt - φ)) with tan φ = γ/μ.</remarks>
public sealed record SinusoidalInfiniteServers
{
    private SinusoidalInfiniteServers(double arrivalRate, double amplitude, double period, double serviceTimeMean)
    {
        (ArrivalRateMean, AmplitudeRatio) = (arrivalRate, amplitude);
        (Period, ServiceTimeMean) = (period, serviceTimeMean);
    }

    /// <summary>λ, over a whole period.</summary>
    public double ArrivalRateMean { get; }

    /// <summary>β: by what share of its mean the arrival rate rises and falls, from 0 to 1.</summary>
    public double AmplitudeRatio { get; }

    /// <summary>2π/γ.</summary>
    public double Period { get; }

    /// <summary>1/μ.</summary>
    public double ServiceTimeMean { get; }

    /// <summary>λ/μ, over a whole period.</summary>
    public double NumberInSystemMean => ArrivalRateMean * ServiceTimeMean;

    /// <summary>β / √(1 + (γ/μ)²): by what share of its mean the number in system rises and falls.</summary>
    public double NumberInSystemAmplitudeRatio => AmplitudeRatio / Math.Sqrt(1 + Inertia * Inertia);

    /// <summary>λ/μ (1 + its amplitude).</summary>
    public double NumberInSystemPeak => NumberInSystemMean * (1 + NumberInSystemAmplitudeRatio);

    /// <summary>λ/μ (1 - its amplitude).</summary>
    public double NumberInSystemTrough => NumberInSystemMean * (1 - NumberInSystemAmplitudeRatio);

    /// <summary>arctan(γ/μ) / γ: how long after the arrival rate the number in system has its peak.</summary>
    public double Lag => Elementary.Atan(Inertia) / AngularRate;

    private double AngularRate => 2 * Math.PI / Period;

    /// <summary>γ/μ.</summary>
    private double Inertia => AngularRate * ServiceTimeMean;

    /// <param name="arrivalRateMean">λ, above 0.</param>
    /// <param name="amplitudeRatio">β, from 0 to 1.</param>
    /// <param name="period">2π/γ, above 0.</param>
    /// <param name="serviceTimeMean">1/μ, above 0.</param>
    public static SinusoidalInfiniteServers Of(
        double arrivalRateMean, double amplitudeRatio, double period, double serviceTimeMean) => new(
        Require.Positive(arrivalRateMean, nameof(arrivalRateMean)),
        Require.InRange(amplitudeRatio, 0, 1, nameof(amplitudeRatio)),
        Require.Positive(period, nameof(period)),
        Require.Positive(serviceTimeMean, nameof(serviceTimeMean)));

    /// <summary>m(time), long after the start; at time 0 the arrival rate passes its mean on the way up.</summary>
    public double NumberInSystemMeanAt(double time) => NumberInSystemMean
        * (1 + NumberInSystemAmplitudeRatio * Elementary.Sin(AngularRate * (Require.Finite(time, nameof(time)) - Lag)));
}
