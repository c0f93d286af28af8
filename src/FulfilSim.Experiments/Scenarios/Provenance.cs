using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>Where the numbers of a scenario come from, when they were fitted to real orders. Answers quote it.</summary>
public sealed record Provenance
{
    /// <summary>Name of the order export it was fitted to. Default: none, nobody fitted it.</summary>
    public string CalibratedFrom { get; init; } = "";

    /// <summary>By how much the fitted model missed orders that it had not seen, a share of the measure's value. Default 0%; up to 100%.</summary>
    public Ratio BackTestError { get; init; } = new(0);

    /// <summary>The measure that the back-test compared. Default failureRate.</summary>
    public string BackTestOf { get; init; } = "failureRate";

    /// <summary>What else is to be said of it, one sentence. Default: nothing.</summary>
    public string Note { get; init; } = "";
}
