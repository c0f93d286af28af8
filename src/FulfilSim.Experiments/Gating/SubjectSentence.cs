using System.Diagnostics;
using System.Globalization;

namespace FulfilSim.Experiments.Gating;

/// <summary>What is under test, in words.</summary>
public static class SubjectSentence
{
    /// <param name="headDigest">Of the scenario under test.</param>
    /// <param name="catalogueDigest">Of the present program.</param>
    public static string OfBaseline(GateAnswer answer, UnderTest underTest, Baseline baseline, string headDigest, string catalogueDigest)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var catalogue = catalogueDigest == baseline.CatalogueDigest ? "" : ", with another catalogue of faults and mitigations";
        if (answer == GateAnswer.Unchanged)
        {
            return headDigest == baseline.Scenario.Digest
                ? "Nothing is under test: program and scenario simulate what they did when the baseline was written."
                : "Nothing is under test: the text of the scenario has changed, but nothing that is simulated.";
        }
        return underTest switch
        {
            UnderTest.Model => $"Under test: the program. The scenario is that of the baseline, which version {baseline.Version} wrote{catalogue}; "
                + "what it kept is compared with.",
            UnderTest.Scenario => "Under test: the scenario. The program makes of the baseline's scenario what it made of it then, "
                + "so what the baseline kept is compared with.",
            UnderTest.ScenarioAfterUpgrade => $"Under test: the scenario. The program has changed since version {baseline.Version} wrote "
                + $"the baseline{catalogue}, so the baseline's scenario was run again to compare with.",
            _ => throw new UnreachableException($"A baseline does not test {underTest}."),
        };
    }

    public static string OfSystems(GateAnswer answer, string basePath, string headPath, int blocks) => answer == GateAnswer.Unchanged
        ? $"Nothing is under test: {headPath} holds the deliveries of {basePath}."
        : string.Create(CultureInfo.InvariantCulture, $"Under test: the system measured in {headPath} against that of {basePath}, paired in {blocks} blocks.");
}
