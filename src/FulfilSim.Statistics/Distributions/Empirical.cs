namespace FulfilSim.Statistics;

/// <summary>
/// A distribution known by points of its quantile function, with straight lines between them: measurements whose
/// law is unknown.
/// </summary>
public sealed record Empirical : Distribution, IDistribution<Empirical>
{
    private readonly double[] _probabilities;
    private readonly double[] _values;

    private Empirical(IReadOnlyList<(double Probability, double Value)> points)
    {
        Points = points;
        _probabilities = [.. points.Select(point => point.Probability)];
        _values = [.. points.Select(point => point.Value)];
        Mean = Segments().Sum(segment => segment.Weight * (segment.From + (segment.To - segment.From) / 2));
        Variance = Segments().Sum(segment => SquareOf(segment.Weight, segment.From - Mean, segment.To - Mean));
    }

    public static string Name => "empirical";

    public static int DrawsPerSample => 1;

    /// <summary>At least two: probabilities rise from 0 to 1, values never fall.</summary>
    public IReadOnlyList<(double Probability, double Value)> Points { get; }

    public override double Mean { get; }

    public override double Variance { get; }

    /// <param name="points">Probabilities rise strictly from 0 to 1; values are finite and never fall.</param>
    /// <exception cref="OptionRejectedException">They don't.</exception>
    public static Empirical FromQuantiles(IReadOnlyList<(double Probability, double Value)> points)
    {
        Require.AtLeast(Require.NotEmpty(points, nameof(points)).Count, 2, "the number of points");
        RequireExactly(0, points[0].Probability, "the first probability");
        RequireExactly(1, points[points.Count - 1].Probability, "the last probability");
        Require.Finite(points[0].Value, "the first value");
        for (var index = 1; index < points.Count; index++)
        {
            var (before, here) = (points[index - 1], points[index]);
            Require.AtLeast(here.Value, before.Value, $"value number {index + 1}");
            if (!(here.Probability > before.Probability))
                throw NotRising(index, here.Probability, before.Probability);
        }
        return new(points.ToArray());
    }

    public override double Sample(ref RandomStream stream) => At(stream.NextUnit());

    public override double Quantile(double p) => At(Share(p));

    public override double Cumulative(double x)
    {
        var upper = Array.FindIndex(_values, value => value > x);
        if (upper <= 0)
            return upper < 0 ? 1 : 0;
        var (left, right) = (_probabilities[upper - 1], _probabilities[upper]);
        var (from, to) = (_values[upper - 1], _values[upper]);
        return left + (right - left) * ((x - from) / (to - from));
    }

    public bool Equals(Empirical? other) => other is not null && Points.SequenceEqual(other.Points);

    public override int GetHashCode() => HashCode.Combine(Points.Count, Mean, Variance);

    private static void RequireExactly(double expected, double found, string option)
    {
        if (found != expected)
            throw new OptionRejectedException(option, Literal.Of(found), Literal.Of(expected));
    }

    private static OptionRejectedException NotRising(int index, double found, double before) =>
        new($"probability number {index + 1}", Literal.Of(found), $"above {Literal.Of(before)}");

    /// <summary>∫ x² over a straight line from a to b: weight (a² + a b + b²) / 3.</summary>
    private static double SquareOf(double weight, double from, double to) =>
        weight * (from * from + from * to + to * to) / 3;

    private double At(double p)
    {
        var upper = Array.BinarySearch(_probabilities, p);
        if (upper >= 0)
            return _values[upper];
        upper = ~upper;
        var (left, right) = (_probabilities[upper - 1], _probabilities[upper]);
        var (from, to) = (_values[upper - 1], _values[upper]);
        return Math.Min(to, from + (to - from) * ((p - left) / (right - left)));
    }

    private IEnumerable<(double Weight, double From, double To)> Segments() =>
        Points.Zip(Points.Skip(1), (left, right) => (right.Probability - left.Probability, left.Value, right.Value));
}
