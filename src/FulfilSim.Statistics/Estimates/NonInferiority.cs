namespace FulfilSim.Statistics;

/// <summary>How many trials it takes to show that an arm is no worse than the reference by more than a margin, when in
/// truth both succeed as often.</summary>
/// <remarks>It is shown when Newcombe's interval of the difference (1998, method 10) lies above minus the margin. The
/// power is exact: the sum over all pairs of binomial counts for which it does.</remarks>
public static class NonInferiority
{
    private const int TrialsMax = 1_000_000;

    /// <summary>With what probability it is shown.</summary>
    /// <param name="trials">Of each arm, from 1 to 10⁶.</param>
    /// <param name="rate">Success rate of both in truth, from 0 to 1.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="confidenceLevel">Of the interval, two-sided; above 0 and below 1.</param>
    public static double Power(int trials, double rate, double margin, double confidenceLevel = 0.95)
    {
        Require.InRange(trials, 1, TrialsMax, nameof(trials));
        Require.InRange(rate, 0, 1, nameof(rate));
        Require.Positive(margin, nameof(margin));
        var reach = Proportion.NormalReach(confidenceLevel);
        var counts = CountProbabilities.Binomial(trials, rate);
        var (power, enough, least) = (0.0, 0.0, counts.Last + 1);
        for (var reference = counts.Last; reference >= counts.First; reference--)
        {
            // The less the reference succeeds, the less will do for the arm.
            for (; least > counts.First && IsShown(least - 1, reference); least--)
                enough += counts[least - 1];
            power += counts[reference] * enough;
        }
        return power;

        bool IsShown(int successes, int reference)
        {
            var (here, there) = ((double)successes / trials, (double)reference / trials);
            var below = here - Proportion.WilsonInterval(here, trials, reach).Lower;
            var above = Proportion.WilsonInterval(there, trials, reach).Upper - there;
            return here - there - Math.Sqrt(below * below + above * above) > -margin;
        }
    }

    /// <summary>The smallest number of trials of each arm with at least this power.</summary>
    /// <param name="rate">Success rate of both in truth, from 0 to 1.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="power">Above 0 and below 1.</param>
    /// <param name="confidenceLevel">Of the interval, two-sided; above 0 and below 1.</param>
    /// <exception cref="OptionRejectedException">One is out of its range, or 10⁶ trials are too few.</exception>
    /// <remarks>Counts are whole, so the power rises like a saw: where it passes the wanted one is found by bisection,
    /// and then the teeth before are tried one by one; they are some √n wide.</remarks>
    public static int TrialsMin(double rate, double margin, double power = 0.8, double confidenceLevel = 0.95)
    {
        if (power is not (> 0 and < 1))
            throw new OptionRejectedException(nameof(power), Literal.Of(power), "above 0 and below 1");
        var high = 1;
        while (!IsEnough(high))
        {
            if (high == TrialsMax)
                throw new OptionRejectedException(nameof(margin), Literal.Of(margin), "so wide that 10⁶ trials do");
            high = Math.Min(2 * high, TrialsMax);
        }
        for (var low = high / 2; high - low > 1;)
        {
            var middle = low + (high - low) / 2;
            (low, high) = IsEnough(middle) ? (low, middle) : (middle, high);
        }
        var first = Math.Max(1, high - 10 - (int)(4 * Math.Sqrt(high)));
        while (!IsEnough(first))
            first++;
        return first;

        bool IsEnough(int trials) => Power(trials, rate, margin, confidenceLevel) >= power;
    }
}
