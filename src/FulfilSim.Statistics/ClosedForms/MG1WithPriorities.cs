namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/G/1 with classes of which the first is served before the second and so on; within a class first in first out.
/// Times are in the unit of the service times.
/// </summary>
/// <remarks>Without pre-emption Cobham (1954): W_q = W_0 / ((1 - σ_above) (1 - σ)), where σ_above is the load of the
/// better classes, σ that load with the class's own, and W_0 = Σ λ E[S²] / 2. With pre-emption and resumption White and
/// Christie (1958), Conway, Maxwell and Miller (1967): W = E[S] / (1 - σ_above) + W_0' / ((1 - σ_above) (1 - σ)), where
/// W_0' sums over the better classes and the own one.</remarks>
public sealed record MG1WithPriorities
{
    private MG1WithPriorities(IReadOnlyList<PriorityClass> classes)
    {
        Classes = classes;
        UtilisationRatio = Stability.UtilisationRatio(classes.Sum(one => one.OfferedLoad));
    }

    /// <summary>The best first.</summary>
    public IReadOnlyList<PriorityClass> Classes { get; }

    /// <summary>ρ, the sum of the classes' loads.</summary>
    public double UtilisationRatio { get; }

    /// <summary>W_q of everybody, were there no priorities: W_0 / (1 - ρ).</summary>
    public double WaitingTimeMeanWithoutPriorities => Classes.Sum(one => one.ResidualWork) / (1 - UtilisationRatio);

    /// <param name="classes">At least one, the best first.</param>
    /// <exception cref="OptionRejectedException">None is given, a rate isn't above 0, or all are too much.</exception>
    public static MG1WithPriorities Of(IReadOnlyList<PriorityClass> classes)
    {
        Require.NotEmpty(classes, nameof(classes));
        for (var index = 0; index < classes.Count; index++)
            Require.Positive(classes[index].ArrivalRate, $"arrivalRate of class number {index + 1}");
        return new([.. classes]);
    }

    /// <summary>A service that has begun is finished first. One entry for each class.</summary>
    public IReadOnlyList<PriorityTimes> WithoutPreemption()
    {
        var residual = Classes.Sum(one => one.ResidualWork);
        return ForEachClass((one, above, upTo, _) =>
        {
            var waiting = residual / ((1 - above) * (1 - upTo));
            return Times(one, waiting, waiting + one.ServiceTime.Mean);
        });
    }

    /// <summary>A better job interrupts a worse one, which resumes later. One entry for each class.</summary>
    public IReadOnlyList<PriorityTimes> WithPreemption() => ForEachClass((one, above, upTo, residualUpTo) =>
    {
        var start = residualUpTo / ((1 - above) * (1 - upTo));
        var interrupted = one.ServiceTime.Mean * above / (1 - above);
        return Times(one, start + interrupted, start + interrupted + one.ServiceTime.Mean);
    });

    private static PriorityTimes Times(PriorityClass one, double waiting, double sojourn) =>
        new(waiting, sojourn, one.ArrivalRate * sojourn);

    private List<PriorityTimes> ForEachClass(Func<PriorityClass, double, double, double, PriorityTimes> times)
    {
        var (above, residual) = (0.0, 0.0);
        var result = new List<PriorityTimes>(Classes.Count);
        foreach (var one in Classes)
        {
            var upTo = above + one.OfferedLoad;
            residual += one.ResidualWork;
            result.Add(times(one, above, upTo, residual));
            above = upTo;
        }
        return result;
    }
}
