namespace FulfilSim.Fulfilment.Results;

/// <summary>What became of a potential intent: exactly one of these.</summary>
public enum Outcome : byte
{
    Open = 0,
    Fulfilled,
    Late,
    Failed,
    UnpaidByBuyer,
    CancelledByBuyer,
    CorrectlyRefused,
    Deterred,
}

/// <summary>Outcome and root cause of one potential intent in two bytes: 4 bits of outcome, 12 bits of cause (an index into <c>Causes.All</c>).</summary>
public readonly record struct OutcomeCode(ushort Bits)
{
    public OutcomeCode(Outcome outcome, int causeIndex)
        : this((ushort)(((uint)causeIndex << 4) | (uint)outcome))
    {
    }

    public Outcome Outcome => (Outcome)(Bits & 0xF);

    /// <summary>0 where there is none.</summary>
    public int CauseIndex => Bits >> 4;
}
