namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M^X/M/1: jobs come in batches, batches as a Poisson stream; exponential service times, one server, an endless line.
/// Times are of single jobs, in the unit of time of the rates.
/// </summary>
/// <remarks>Gaver (1959); Chaudhry and Templeton, A First Course in Bulk Queues (1983).</remarks>
public sealed record BatchMM1
{
    private const double Rounding = 1e-12;

    private readonly double _batchSizeMeanSquare;

    private BatchMM1(double batchRate, double batchSizeMean, double batchSizeMeanSquare, double serviceRate)
    {
        (BatchRate, BatchSizeMean, ServiceRate) = (batchRate, batchSizeMean, serviceRate);
        _batchSizeMeanSquare = batchSizeMeanSquare;
        UtilisationRatio = Stability.UtilisationRatio(ArrivalRate / serviceRate);
    }

    /// <summary>λ, batches per unit of time.</summary>
    public double BatchRate { get; }

    /// <summary>E[X], jobs of a batch.</summary>
    public double BatchSizeMean { get; }

    /// <summary>μ, jobs that a busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>λ E[X], jobs per unit of time.</summary>
    public double ArrivalRate => BatchRate * BatchSizeMean;

    /// <summary>ρ = λ E[X] / μ.</summary>
    public double UtilisationRatio { get; }

    /// <summary>L = (ρ + λ E[X²] / μ) / (2 (1 - ρ)).</summary>
    public double NumberInSystemMean =>
        (UtilisationRatio + BatchRate * _batchSizeMeanSquare / ServiceRate) / (2 * (1 - UtilisationRatio));

    /// <summary>L_q = λ E[X] W_q.</summary>
    public double QueueLengthMean => ArrivalRate * WaitingTimeMean;

    /// <summary>W = L / (λ E[X]).</summary>
    public double SojournTimeMean => NumberInSystemMean / ArrivalRate;

    /// <summary>W_q = W - 1/μ = (E[X²] / E[X] - 1 + 2 ρ) / (2 μ (1 - ρ)).</summary>
    public double WaitingTimeMean =>
        (_batchSizeMeanSquare / BatchSizeMean - 1 + 2 * UtilisationRatio) / (2 * ServiceRate * (1 - UtilisationRatio));

    /// <summary>Batches that vary.</summary>
    /// <param name="batchRate">λ, above 0.</param>
    /// <param name="batchSizeMean">E[X], 1 or above.</param>
    /// <param name="batchSizeMeanSquare">E[X²], at least the mean's square.</param>
    /// <param name="serviceRate">μ, above λ E[X].</param>
    /// <exception cref="OptionRejectedException">One is out of its range, or the server can't keep up.</exception>
    public static BatchMM1 Of(double batchRate, double batchSizeMean, double batchSizeMeanSquare, double serviceRate)
    {
        Require.Positive(batchRate, nameof(batchRate));
        Require.AtLeast(batchSizeMean, 1, nameof(batchSizeMean));
        Require.AtLeast(
            batchSizeMeanSquare, batchSizeMean * batchSizeMean * (1 - Rounding), nameof(batchSizeMeanSquare));
        return new(batchRate, batchSizeMean, batchSizeMeanSquare, Require.Positive(serviceRate, nameof(serviceRate)));
    }

    /// <summary>Batches that are all of one size.</summary>
    /// <param name="batchRate">λ, above 0.</param>
    /// <param name="batchSize">1 or above.</param>
    /// <param name="serviceRate">μ, above λ times the size.</param>
    public static BatchMM1 OfFixedSize(double batchRate, int batchSize, double serviceRate) =>
        Of(batchRate, batchSize, (double)batchSize * batchSize, serviceRate);
}
