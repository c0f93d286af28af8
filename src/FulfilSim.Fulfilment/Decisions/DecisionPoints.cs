using FulfilSim.Actors;
using FulfilSim.Fulfilment.Mitigations;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Two mitigations want to replace the same decision.</summary>
/// <param name="Decision">The decision point in words.</param>
/// <param name="First">Id of the one that has it.</param>
/// <param name="Second">Id of the one that wants it too.</param>
public sealed record DecisionConflict(string Decision, string First, string Second);

/// <summary>Share of buyers who do not buy because of a mitigation's friction.</summary>
internal sealed record Friction(string Owner, double Ratio);

/// <summary>A known running cost per submission handled or per parcel.</summary>
internal sealed record RunningCost(string Owner, long CentsPerOrder);

/// <summary>
/// The closed set of decisions that mitigations may change. Layers are asked in the order of their ranks, so the order in
/// which a scenario names mitigations never matters.
/// </summary>
public sealed class DecisionPoints
{
    internal DecisionPoints(DecisionPointsBuilder builder)
    {
        Admission = [.. builder.Admission.OrderBy(rule => rule.Rank)];
        Validation = [.. builder.Validation.OrderBy(layer => layer.Rank)];
        Identity = builder.Identity.Choice;
        ChargeRetry = builder.ChargeRetry.Choice;
        WaybillReader = builder.WaybillReader.Choice;
        Mismatch = builder.Mismatch.Choice;
        Redirection = builder.Redirection.Choice;
        Frictions = builder.Frictions;
        Costs = [.. builder.Costs];
        Actors = builder.Actors;
    }

    internal IAdmissionRule[] Admission { get; }

    internal IValidationLayer[] Validation { get; }

    internal ISubmissionIdentity Identity { get; }

    internal IChargeRetry ChargeRetry { get; }

    internal IWaybillReader WaybillReader { get; }

    internal IMismatchResponse Mismatch { get; }

    internal IRedirection Redirection { get; }

    internal IReadOnlyList<Friction> Frictions { get; }

    internal RunningCost[] Costs { get; }

    /// <summary>Actors that mitigations bring along; each is told the order system's address.</summary>
    internal IReadOnlyList<Func<ActorRef, Actor>> Actors { get; }

    /// <summary>The decisions under a set of mitigations.</summary>
    public static DecisionPoints Of(IReadOnlyList<Mitigation> mitigations) => new(Build(mitigations));

    /// <summary>Decisions that two of the mitigations want to replace; empty when the set is sound.</summary>
    public static IReadOnlyList<DecisionConflict> ConflictsOf(IReadOnlyList<Mitigation> mitigations) =>
        Build(mitigations).Conflicts;

    private static DecisionPointsBuilder Build(IReadOnlyList<Mitigation> mitigations)
    {
        var builder = new DecisionPointsBuilder();
        foreach (var mitigation in mitigations)
        {
            builder.Owner = Catalogue.CatalogueOf.Id(mitigation);
            mitigation.Install(builder);
        }
        return builder;
    }
}
