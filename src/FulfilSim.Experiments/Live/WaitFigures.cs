namespace FulfilSim.Experiments.Live;

/// <summary>The buyers' waits from the first submission on, each over the intents that got so far.</summary>
public sealed record WaitFigures
{
    /// <summary>Nobody got anywhere.</summary>
    public static readonly WaitFigures None = new();

    /// <summary>To the shop's answer that it has the order.</summary>
    public DurationFigures Acknowledgement { get; init; } = DurationFigures.None;

    /// <summary>To the capture of the money.</summary>
    public DurationFigures PaymentApproval { get; init; } = DurationFigures.None;

    /// <summary>To the buyer's reading that the order is paid and accepted.</summary>
    public DurationFigures Confirmation { get; init; } = DurationFigures.None;

    /// <summary>Those of several machines.</summary>
    internal static WaitFigures Merge(IReadOnlyList<WaitFigures> parts) => new()
    {
        Acknowledgement = DurationFigures.Merge(parts.Select(part => part.Acknowledgement)),
        PaymentApproval = DurationFigures.Merge(parts.Select(part => part.PaymentApproval)),
        Confirmation = DurationFigures.Merge(parts.Select(part => part.Confirmation)),
    };
}
