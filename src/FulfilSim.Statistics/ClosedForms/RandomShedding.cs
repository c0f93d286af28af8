namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// Tasks of several calls, one after the other, at a server that admits each call at random, so that it is just busy; a
/// task fails with its first refused call. Against it: the same users are admitted throughout, the others never.
/// </summary>
/// <remarks>Zhou et al., "Overload control for scaling WeChat microservices" (2018): s^x of the tasks succeed. Calls
/// admitted are s + s² + ... + s^x per task, which equals capacity over feed.</remarks>
public sealed record RandomShedding
{
    private RandomShedding(double feedRate, double capacityRate, int callsPerTask)
    {
        (FeedRate, CapacityRate, CallsPerTask) = (feedRate, capacityRate, callsPerTask);
        var callsPossible = capacityRate / feedRate;
        AdmissionProbability = callsPossible >= callsPerTask
            ? 1
            : Bisection.Boundary(0, 1, s => s * GeometricSum.Of(s, callsPerTask) >= callsPossible);
    }

    /// <summary>Tasks per unit of time.</summary>
    public double FeedRate { get; }

    /// <summary>Calls that can be served per unit of time.</summary>
    public double CapacityRate { get; }

    /// <summary>x.</summary>
    public int CallsPerTask { get; }

    /// <summary>s: the share of calls that is admitted.</summary>
    public double AdmissionProbability { get; }

    /// <summary>s^x: the share of tasks that succeed.</summary>
    public double SuccessProbability => Elementary.Pow(AdmissionProbability, CallsPerTask);

    /// <summary>min(1, capacity / (x feed)): success when the same users are admitted throughout.</summary>
    public double SuccessProbabilityOfSameUsers => Math.Min(1, CapacityRate / (CallsPerTask * FeedRate));

    /// <param name="feedRate">Tasks per unit of time, above 0.</param>
    /// <param name="capacityRate">Calls per unit of time, above 0.</param>
    /// <param name="callsPerTask">x, 1 or above.</param>
    public static RandomShedding Of(double feedRate, double capacityRate, int callsPerTask) => new(
        Require.Positive(feedRate, nameof(feedRate)),
        Require.Positive(capacityRate, nameof(capacityRate)),
        Require.AtLeast(callsPerTask, 1, nameof(callsPerTask)));
}
