namespace FulfilSim.Fulfilment.Results;

/// <summary>Everything one cell (one arm, one replication) has to say. A pure function of scenario, arm, seed and replication.</summary>
public sealed record CellResult
{
    /// <summary>128-bit fold over every delivery, 32 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Messages delivered.</summary>
    public long Messages { get; init; }

    /// <summary>Intents realised over the whole clock, counted or not.</summary>
    public long IntentsSimulated { get; init; }

    public required CohortCounts Counts { get; init; }

    /// <summary>Failed intents by root cause, in order of category and cause.</summary>
    public required IReadOnlyList<CauseCount> Causes { get; init; }

    /// <summary>First submission to the shop's answer that it has the order.</summary>
    public required DelaySummary Acknowledgement { get; init; }

    /// <summary>First submission to the capture of the money.</summary>
    public required DelaySummary PaymentApproval { get; init; }

    /// <summary>First submission to the buyer's reading that the order is paid and accepted.</summary>
    public required DelaySummary Confirmation { get; init; }

    public required MoneySummary Money { get; init; }

    /// <summary>Mean trust of the buyers who acted in the cohort, 0 to 1, at the end.</summary>
    public double TrustMean { get; init; }

    public required IReadOnlyList<StationSummary> Stations { get; init; }

    public required HourlySeries Series { get; init; }

    /// <summary>Windows in which a plant fault was active, those drawn by chance included.</summary>
    public required IReadOnlyList<FaultWindow> Windows { get; init; }

    /// <summary>What was asked of parts and windows, in the order of the questions; null when nobody has asked.</summary>
    public IReadOnlyList<ReadingValue>? Readings { get; init; }
}

/// <summary>When a plant fault was active, in seconds from the scenario's start. Half open.</summary>
public sealed record FaultWindow(string Mode, string At, string Severity, double FromSeconds, double UntilSeconds);
