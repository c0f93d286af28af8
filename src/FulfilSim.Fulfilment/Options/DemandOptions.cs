using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>The process of potential intents: Poisson, with a rate that follows the hour of the week, the day and surges.</summary>
public sealed record DemandOptions
{
    /// <summary>Potential intents over an ordinary week, as a rate. Default 100/h; above 0.</summary>
    public Rate MeanRate { get; init; } = new(100.0 / 3600);

    /// <summary>Shares of the 168 hours of the week, Monday 00:00 first, or a file that holds them. Default: all hours alike.</summary>
    public HourOfWeekProfile Profile { get; init; } = HourOfWeekProfile.Flat;

    /// <summary>Coefficient of variation of the factor by which whole days differ. Default 0%; up to 100%.</summary>
    public Ratio DayToDayCv { get; init; } = new(0);

    /// <summary>
    /// What all demand is multiplied by, as if a forecast had been wrong by it: stock is bought for the demand without it.
    /// Default 1; from 0.001 to 1000.
    /// </summary>
    public double Factor { get; init => field = Require.InRange(value, 0.001, 1000.0); } = 1;

    /// <summary>
    /// Coefficient of variation of the factor by which the forecast may be wrong: lognormal with mean 1, drawn once in a
    /// replication, the same in every arm. Default 0%; up to 100%.
    /// </summary>
    public Ratio ForecastCv { get; init; } = new(0);

    /// <summary>
    /// The highest load that was ever measured, as a rate over an hour; what lies beyond it is extrapolation. Default 0/h: nobody
    /// has said.
    /// </summary>
    public Rate MeasuredUpTo { get; init; } = new(0);

    /// <summary>Stretches in which demand is a multiple of the ordinary. Factors of surges that overlap multiply.</summary>
    public IReadOnlyList<SurgeOptions> Surges { get; init; } = [];
}

/// <summary>A stretch of higher or lower demand.</summary>
public sealed record SurgeOptions
{
    /// <summary>Begin, counted from the scenario's start. Default 0s; from 0s to 1000d.</summary>
    public TimeSpan From { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1000)); }

    /// <summary>Length. Default 24h; from 1min to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, TimeSpan.FromMinutes(1), TimeSpan.FromDays(400)); } = TimeSpan.FromHours(24);

    /// <summary>Demand over ordinary demand. Default 1; from 0 to 1000.</summary>
    public double Factor { get; init => field = Require.InRange(value, 0.0, 1000.0); } = 1;
}
