namespace FulfilSim.Fulfilment.Auditing;

/// <summary>The auditor found a law broken: the cell's figures must not be believed.</summary>
/// <param name="law">Short name of the law, e.g. "money adds up".</param>
/// <param name="finding">Who broke it, when, and how, in one sentence.</param>
public sealed class LawBrokenException(string law, string finding) : Exception($"{law}: {finding}")
{
    public string Law { get; } = law;

    public string Finding { get; } = finding;
}
