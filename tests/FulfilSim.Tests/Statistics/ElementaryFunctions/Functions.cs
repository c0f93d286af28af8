using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

/// <summary>The functions by name, and points at which to ask them: small, large and awkward ones.</summary>
internal static class Functions
{
    public static Func<double, double> Named(string function) => function switch
    {
        "log" => Elementary.Log,
        "exp" => Elementary.Exp,
        "log1p" => Elementary.Log1p,
        "expm1" => Elementary.Expm1,
        "sin" => Elementary.Sin,
        "cos" => Elementary.Cos,
        "atan" => Elementary.Atan,
        "loggamma" => Elementary.LogGamma,
        "pow" => x => Elementary.Pow(Math.Abs(x), 1.7),
        "lowergamma" => x => IncompleteGamma.Lower(Math.Abs(x) < 0.5 ? 0.3 : 7.5, x),
        "uppergamma" => x => IncompleteGamma.Upper(Math.Abs(x) < 5 ? 0.8 : 90, 10 * x),
        "gamma" => Gamma.WithShapeAndMean(shape: 2.5, mean: 1).Quantile,
        "foldednormal" => FoldedNormal.Of(mean: 1, standardDeviation: 1).Quantile,
        "normal" => x => Gaussian.Quantile(Gaussian.Cumulative(x)),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    /// <summary>The same from the platform, or from a formula over it that is as exact.</summary>
    public static Func<double, double> OfPlatform(string function) => function switch
    {
        "log" => Math.Log,
        "exp" => Math.Exp,
        "log1p" => x => Math.Abs(x) < 0.5 ? 2 * Math.Atanh(x / (2 + x)) : Math.Log(1 + x) + (x - (1 + x - 1)) / (1 + x),
        "expm1" => x => Math.Abs(x) < 0.5 ? 2 * Math.Sinh(x / 2) * Math.Exp(x / 2) : Math.Exp(x) - 1,
        "sin" => Math.Sin,
        "cos" => Math.Cos,
        "atan" => Math.Atan,
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    public static IEnumerable<double> Points(string function, int count)
    {
        var stream = new Streams(seed: 1, replication: 0).For(Purpose.Named("points"), entity: 0);
        for (var index = 0; index < count; index++)
        {
            var (unit, choice) = (stream.NextOpenUnit(), index % 4);
            yield return function switch
            {
                "log" or "loggamma" or "pow" => Positive(unit, choice),
                "log1p" => choice == 0 ? -unit : Positive(unit, choice),
                "exp" => choice == 0 ? 1490 * (unit - 0.5) : 20 * (unit - 0.5),
                "expm1" => choice == 0 ? 60 * (unit - 0.5) : choice == 1 ? 1e-6 * (unit - 0.5) : 0.2 * (unit - 0.5),
                "normal" => 16 * (unit - 0.5),
                "atan" => choice == 0 ? 1e4 * (unit - 0.5) : choice == 1 ? 1e-6 * (unit - 0.5) : 4 * (unit - 0.5),
                "lowergamma" or "uppergamma" => choice == 0 ? unit : 20 * unit,
                "gamma" or "foldednormal" => choice == 0 ? unit * 1e-20 : choice == 1 ? 1 - unit * 1e-10 : unit,
                _ => choice == 0 ? 1e12 * (unit - 0.5) : choice == 1 ? 1e4 * unit : 8 * (unit - 0.5),
            };
        }
    }

    private static double Positive(double unit, int choice) => choice switch
    {
        0 => unit,
        1 => 0.9 + unit / 5,
        2 => 1000 * unit,
        _ => BitConverter.UInt64BitsToDouble((ulong)(unit * 0x7FEF_FFFF_FFFF_FFFF)),
    };
}
