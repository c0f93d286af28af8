using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>Customer service: agents with hours behind one queue of cases.</summary>
public sealed record CustomerServiceOptions
{
    /// <summary>Agents on duty during opening hours. Default 10; from 1 to 100000.</summary>
    public int Agents { get; init => field = Require.InRange(value, 1, 100_000); } = 10;

    /// <summary>Opening hours, local time. Default "always".</summary>
    public WeekCalendar Hours { get; init; } = WeekCalendar.Always;

    /// <summary>Cases that may wait; further ones are turned away. Default 100000; from 0.</summary>
    public int QueueCapacity { get; init => field = Require.InRange(value, 0, 10_000_000); } = 100_000;

    /// <summary>An agent's work on a case. Default lognormal, mean 6min, cv 0.7. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution Handling { get; init; } = Lognormal.WithMeanAndCv(360, 0.7);

    /// <summary>How well <see cref="Handling"/> is known. Default assumed: then no capacity is planned with it unless asked for.</summary>
    public Basis HandlingBasis { get; init; }

    /// <summary>Share of buyers with a bad address whom an agent reaches and who mend it. Default 50%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio AddressRepairRatio { get; init; } = new(0.5);
}
