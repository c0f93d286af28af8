namespace FulfilSim.Statistics.ClosedForms;

/// <summary>Finds where something that only rises, or only falls, passes a value, to the last bit.</summary>
internal static class Bisection
{
    /// <summary>The lowest number above <paramref name="low"/> for which the claim holds.</summary>
    /// <param name="low">The claim may be false here.</param>
    /// <param name="high">The claim holds here; once it holds, it holds all the way to here.</param>
    /// <param name="claim">What begins to hold somewhere between.</param>
    public static double Boundary(double low, double high, Func<double, bool> claim)
    {
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            if (claim(middle))
                high = middle;
            else
                low = middle;
        }
    }

    /// <summary>The shortest time that a share <paramref name="p"/> of all jobs doesn't exceed.</summary>
    /// <param name="tail">P(T > t), never rising with t.</param>
    /// <param name="scale">A time of about the right size, above 0.</param>
    /// <param name="p">From 0 to 1; at 1 the answer is infinite.</param>
    public static double Quantile(Func<double, double> tail, double scale, double p)
    {
        var left = 1 - Require.InRange(p, 0, 1, nameof(p));
        if (tail(0) <= left)
            return 0;
        if (left == 0)
            return double.PositiveInfinity;
        var high = scale;
        while (tail(high) > left)
            high *= 2;
        return Boundary(0, high, time => tail(time) <= left);
    }
}
