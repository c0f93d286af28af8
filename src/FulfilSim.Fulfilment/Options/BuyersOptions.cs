using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>Who buys, how, and how long they put up with the shop.</summary>
public sealed record BuyersOptions
{
    /// <summary>How long a buyer waits for the shop's answer to a submission. Default lognormal, p50 20s, p95 2min. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution Patience { get; init; } = Lognormal.WithQuantiles(0.5, 20, 0.95, 120);

    /// <summary>What buyers do when the shop does not answer, refuses or cannot take the money.</summary>
    public BuyerRetryOptions Retries { get; init; } = new();

    /// <summary>Shares of the payment methods; they add up to 100%. Default: all card.</summary>
    public IReadOnlyDictionary<string, Ratio> PaymentMix { get; init; } = new Dictionary<string, Ratio> { ["card"] = new(1) };

    /// <summary>Where buyers live; shares add up to 100%. Default: one region.</summary>
    public IReadOnlyList<RegionOptions> Regions { get; init; } = [new RegionOptions()];

    /// <summary>Where orders come in, such as app and web; shares add up to 100%. Default: one channel.</summary>
    public IReadOnlyList<ChannelOptions> Channels { get; init; } = [new ChannelOptions()];

    /// <summary>Selling price of an order's goods in currency units. Default lognormal, mean 60, cv 0.8. Basis: assumed.</summary>
    [Measured(In.Money)]
    [Basis(Basis.Assumed)]
    public Distribution GoodsValue { get; init; } = Lognormal.WithMeanAndCv(60, 0.8);

    /// <summary>Share of potential intents whose buyer has bought before. Default 3%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio RepeatRatio { get; init; } = new(0.03);

    /// <summary>
    /// Share of buyers who change their mind within three days of ordering, without any fault. Default 0.3%. Basis:
    /// assumed (`demand-change`).
    /// </summary>
    public Ratio ChangeOfMindRatio { get; init; } = new(0.003);

    /// <summary>Time to type an order's data again when the shop asks for a correction. Default lognormal, p50 40s, p95 3min. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution CorrectionTime { get; init; } = Lognormal.WithQuantiles(0.5, 40, 0.95, 180);

    /// <summary>Share of buyers who leave when asked for a correction they need to make. Default 4%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio CorrectionAbandonRatio { get; init; } = new(0.04);

    /// <summary>Share of buyers who leave when asked to correct what was right. Default 10%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio FalseAlarmAbandonRatio { get; init; } = new(0.10);

    /// <summary>Share of buyers who contact the shop when they were charged and hear nothing. Default 60%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio ChargedContactRatio { get; init; } = new(0.6);

    /// <summary>Time from the charge to that contact. Default lognormal, p50 24h, p95 72h. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution ChargedContactDelay { get; init; } = Lognormal.WithQuantiles(0.5, 24 * 3600, 0.95, 72 * 3600);

    /// <summary>
    /// Share of buyers who contact the shop the day after a missed promise. Default 40%. Basis: assumed; "where is my
    /// order" makes 30 to 50 % of contacts.
    /// </summary>
    [Basis(Basis.Assumed)]
    public Ratio LateContactRatio { get; init; } = new(0.4);

    /// <summary>Trust a buyer loses by a failed intent, as a share of full trust. Default 30%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio TrustLoss { get; init; } = new(0.3);

    /// <summary>Trust a buyer gains by a good order. Default 2%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio TrustGain { get; init; } = new(0.02);
}

/// <summary>A buyer's second and further tries.</summary>
public sealed record BuyerRetryOptions
{
    /// <summary>Tries after the first. Default 3; from 0 to 20. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public int Max { get; init => field = Require.InRange(value, 0, 20); } = 3;

    /// <summary>Wait before each further try. Default constant 5s. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution Backoff { get; init; } = Constant.Of(5);
}

/// <summary>A way in which orders come to the shop.</summary>
public sealed record ChannelOptions
{
    public string Name { get; init; } = "shop";

    /// <summary>Share of the intents. Default 100%.</summary>
    public Ratio Share { get; init; } = new(1);

    /// <summary>How long its buyers wait for an answer, as a multiple of the buyers' patience. Default 1; from 0.01 to 100.</summary>
    public double PatienceFactor { get; init => field = Require.InRange(value, 0.01, 100.0); } = 1;
}

/// <summary>A part of the country with delivery promises of its own.</summary>
public sealed record RegionOptions
{
    public string Name { get; init; } = "everywhere";

    /// <summary>Share of the buyers. Default 100%.</summary>
    public Ratio Share { get; init; } = new(1);

    /// <summary>Time from the order to the promised day. Default constant 7d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution Promise { get; init; } = Constant.Of(7 * 86400);
}
