using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>How a courier takes a waybill number in.</summary>
public enum Intake
{
    /// <summary>Typed by hand.</summary>
    Manual = 0,

    /// <summary>Read by a scanner.</summary>
    Scanned,
}

/// <summary>A courier: daily pickups, intake, transit, delivery attempts.</summary>
public sealed record CourierOptions
{
    public string Name { get; init; } = "courier";

    /// <summary>Share of the parcels; shares of all couriers add up to 100%. Default 100%.</summary>
    public Ratio Share { get; init; } = new(1);

    /// <summary>Local time of the daily pickup; parcels ready later wait for the next one. Default 17:00.</summary>
    public TimeOnly CutOff { get; init; } = new(17, 0);

    /// <summary>Days with a pickup. Default "mon-fri".</summary>
    public WeekCalendar PickupDays { get; init; } = WeekCalendar.Parse("mon-fri");

    /// <summary>How waybill numbers are taken in. Default manual.</summary>
    public Intake Intake { get; init; }

    /// <summary>Time from pickup to the first delivery attempt: a delay without capacity. Default lognormal, p50 2d, p95 5d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution Transit { get; init; } = Lognormal.WithQuantiles(0.5, 2 * 86400, 0.95, 5 * 86400);

    /// <summary>Transit by region, where it differs from <see cref="Transit"/>.</summary>
    public IReadOnlyDictionary<string, Distribution> TransitByRegion { get; init; } = new Dictionary<string, Distribution>();

    /// <summary>
    /// Chance that nobody is at home at an attempt. Default 5%. Basis: derived (R9: 5 to 8 % of first attempts fail,
    /// 19 to 35 % of them by address).
    /// </summary>
    public Ratio AbsentRatio { get; init; } = new(0.05);

    /// <summary>Attempts before a parcel goes back. Default 3; from 1 to 10. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public int AttemptsMax { get; init => field = Require.InRange(value, 1, 10); } = 3;

    /// <summary>Time between attempts. Default 24h; from 1h to 30d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan AttemptInterval { get; init => field = Require.InRange(value, TimeSpan.FromHours(1), TimeSpan.FromDays(30)); } = TimeSpan.FromHours(24);

    /// <summary>Share of held parcels that the courier clears up without being asked. Default 50%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio SelfResolveRatio { get; init; } = new(0.5);

    /// <summary>Time that takes. Default lognormal, p50 4d, p95 9d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution SelfResolveTime { get; init; } = Lognormal.WithQuantiles(0.5, 4 * 86400, 0.95, 9 * 86400);

    /// <summary>How long an unclear parcel is held before it goes back. Default 10d; from 1h to 100d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan HoldLimit { get; init => field = Require.InRange(value, TimeSpan.FromHours(1), TimeSpan.FromDays(100)); } = TimeSpan.FromDays(10);
}
