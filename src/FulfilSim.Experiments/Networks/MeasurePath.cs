namespace FulfilSim.Experiments.Networks;

/// <summary>What the number of a measure is.</summary>
public enum MeasureUnit
{
    /// <summary>A count, a cost, a plain number.</summary>
    Plain = 0,

    /// <summary>A share, from 0 to 1.</summary>
    Ratio,

    /// <summary>A length of time, in seconds.</summary>
    Seconds,

    /// <summary>The variance of one.</summary>
    SquareSeconds,

    /// <summary>How often, per second.</summary>
    PerSecond,
}

/// <summary>The path of a measure, taken apart: "stations.desk.waiting.p99" is the quantity "waiting.p99" of "desk" among "stations".</summary>
/// <param name="Group">Such as "stations"; empty where the path has fewer than three parts.</param>
/// <param name="Place">Name of the source or place; empty where there is none.</param>
/// <param name="Quantity">The rest.</param>
public sealed record MeasurePath(string Group, string Place, string Quantity)
{
    private static readonly string[] Times = ["waiting", "sojourn", "backorderDelay", "lastSuccess"];
    private static readonly string[] Rates = ["arrivalRate", "throughput", "goodput", "orderRate"];
    private static readonly string[] Shares = ["utilisation", "availability", "fillRate"];

    /// <summary>What its number is.</summary>
    public MeasureUnit Unit
    {
        get
        {
            var parts = Quantity.Split('.');
            var last = parts[^1];
            if (parts.Contains("above") || Shares.Contains(last) || last.Contains("Ratio", StringComparison.Ordinal))
                return MeasureUnit.Ratio;
            if (Rates.Contains(last))
                return MeasureUnit.PerSecond;
            if (!parts.Any(IsTime))
                return MeasureUnit.Plain;
            return last == "variance" ? MeasureUnit.SquareSeconds : MeasureUnit.Seconds;
        }
    }

    public static MeasurePath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Split('.', 3) is [var group, var place, var quantity] ? new(group, place, quantity) : new("", "", path);
    }

    /// <summary>As estimates carry it: "s", "1/s"; empty for ratios and counts.</summary>
    public static string UnitOf(string path) => Parse(path).Unit switch
    {
        MeasureUnit.Seconds => "s",
        MeasureUnit.SquareSeconds => "s²",
        MeasureUnit.PerSecond => "1/s",
        _ => "",
    };

    /// <summary>Qualifiers stand behind: waitingOfAll.</summary>
    private static bool IsTime(string part) => Times.Any(time => part.StartsWith(time, StringComparison.Ordinal));
}
