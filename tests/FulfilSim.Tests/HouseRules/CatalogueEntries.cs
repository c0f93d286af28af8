using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Tests.HouseRules;

/// <summary>A fault or a mitigation is in the catalogue with everything a reader needs to choose it.</summary>
public sealed class CatalogueEntries
{
    private const string Id = "^[a-z]+(-[a-z]+)*$";

    public static TheoryData<string> FailureModes { get; } = [.. CatalogueOf.FailureModes.Select(type => type.Name)];

    public static TheoryData<string> Mitigations { get; } = [.. CatalogueOf.Mitigations.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(FailureModes))]
    public void A_failure_mode_says_what_goes_wrong_and_where_it_belongs(string name)
    {
        var entry = CatalogueOf.FailureModeOf(CatalogueOf.FailureModes.Single(type => type.Name == name));
        entry.Id.ShouldMatch(Id);
        entry.Category.ShouldMatch(Id);
        entry.Meaning.ShouldSatisfyAllConditions(IsSentence);
        Enum.IsDefined(entry.Family).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Mitigations))]
    public void A_mitigation_says_what_it_does_against_what_and_whom_it_hurts(string name)
    {
        var entry = CatalogueOf.MitigationOf(CatalogueOf.Mitigations.Single(type => type.Name == name));
        entry.Id.ShouldMatch(Id);
        entry.Group.ShouldMatch(Id);
        entry.Meaning.ShouldSatisfyAllConditions(IsSentence);
        entry.Hurts.ShouldSatisfyAllConditions(IsSentence);
        entry.Target.ShouldMatch("^[a-zA-Z.0-9]+ (lower|higher)$");
        entry.ActsOn.ShouldNotBeEmpty();
        entry.ActsOn.Except(CatalogueOf.FailureModes.Select(type => CatalogueOf.FailureModeOf(type).Id))
            .ShouldBeEmpty("It acts on failure modes that the catalogue does not have.");
    }

    [Fact]
    public void An_id_means_one_thing() =>
        CatalogueOf.FailureModes.Select(type => CatalogueOf.FailureModeOf(type).Id)
            .Concat(CatalogueOf.Mitigations.Select(type => CatalogueOf.MitigationOf(type).Id))
            .ShouldBeUnique();

    private static void IsSentence(string text) => text.ShouldMatch(@"^[A-Z].+\.$");
}
