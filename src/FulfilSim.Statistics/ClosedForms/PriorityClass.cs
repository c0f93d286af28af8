namespace FulfilSim.Statistics.ClosedForms;

/// <summary>Jobs that rank the same at a server.</summary>
/// <param name="ArrivalRate">λ, jobs per unit of time, above 0.</param>
/// <param name="ServiceTime">S, in that unit.</param>
public sealed record PriorityClass(double ArrivalRate, Moments ServiceTime)
{
    /// <summary>λ E[S].</summary>
    public double OfferedLoad => ArrivalRate * ServiceTime.Mean;

    /// <summary>λ E[S²] / 2: the work in service that an arrival finds, on average, from jobs of this class.</summary>
    internal double ResidualWork => ArrivalRate * ServiceTime.MeanSquare / 2;
}
