using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "who reads the waybill?": how a label's number gets on record.</summary>
internal interface IWaybillReader
{
    /// <summary>Whether the number on record is the one on the label.</summary>
    /// <param name="misKeyRatio">Chance that a person types it wrongly; 0 where the fault is absent.</param>
    /// <param name="stream">The waybill's own luck.</param>
    bool ReadsRightly(double misKeyRatio, RandomStream stream);
}

/// <summary>Staff type it.</summary>
internal sealed class HandKeying : IWaybillReader
{
    public bool ReadsRightly(double misKeyRatio, RandomStream stream) => !stream.NextChance(misKeyRatio);
}
