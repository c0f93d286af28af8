namespace FulfilSim.Experiments.Gating;

/// <summary>What there is to judge by at one look.</summary>
/// <param name="IsUnchanged">Every delivery of every replication was the same.</param>
/// <param name="HeadOf">What is under test, for a check.</param>
/// <param name="BaseOf">What it is compared with, the same replications in the same order.</param>
public sealed record GateSample(bool IsUnchanged, Func<GateCheck, MeasureSeries> HeadOf, Func<GateCheck, MeasureSeries> BaseOf);

/// <summary>Gives replications to a gate, look by look.</summary>
public interface IGateSubject
{
    /// <summary>What is under test; known once the first sample was taken.</summary>
    UnderTest UnderTest { get; }

    /// <summary>What the reader has to know of it; known once the gate has its answer.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>The first replications; null where there are not as many yet.</summary>
    GateSample? Sample(int replications);
}
