using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Explaining;

/// <summary>An intent that an arm saved or harmed.</summary>
/// <param name="Intent">Its number.</param>
/// <param name="AroseAt">When it came up, since the scenario's start.</param>
/// <param name="IsSaved">Failed under the reference and not here; else the reverse.</param>
/// <param name="Before">Outcome and cause under the reference.</param>
/// <param name="Now">Under the arm.</param>
public sealed record ExchangedIntent(long Intent, TimeSpan AroseAt, bool IsSaved, OutcomeCode Before, OutcomeCode Now);
