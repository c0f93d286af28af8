using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Cells;

/// <summary>What one cell has to say, in either model.</summary>
public abstract record FinishedCell
{
    private FinishedCell()
    {
    }

    /// <summary>Intents or customers simulated.</summary>
    public abstract long SimulatedCount { get; }

    /// <summary>Outcome and cause of every potential intent; null for a network, which has no intents.</summary>
    public virtual IReadOnlyList<OutcomeCode>? Outcomes => null;

    /// <summary>The line that keeps it.</summary>
    public abstract CellLine LineOf(string scenarioDigest, CellTask task);

    /// <summary>A cell of the fulfilment model.</summary>
    public sealed record OfShop(CellOutput Output) : FinishedCell
    {
        /// <summary>What a live run has measured beside; null in virtual time.</summary>
        public LiveFigures? Live { get; init; }

        public override long SimulatedCount => Output.Result.IntentsSimulated;

        public override IReadOnlyList<OutcomeCode> Outcomes => Output.Outcomes;

        public override CellLine LineOf(string scenarioDigest, CellTask task) =>
            CellLine.Of(scenarioDigest, task, Output.Result) with { Live = Live };
    }

    /// <summary>A cell of the network model.</summary>
    public sealed record OfNetwork(NetworkResult Result) : FinishedCell
    {
        public override long SimulatedCount => Result.Customers;

        public override CellLine LineOf(string scenarioDigest, CellTask task) => CellLine.Of(scenarioDigest, task, Result);
    }
}
