using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Loading;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Resolving;
using FulfilSim.Scenarios.Rules;
using FulfilSim.Scenarios.Rules.Loading;
using FulfilSim.Scenarios.Values;

namespace FulfilSim.Scenarios;

/// <summary>Text in, an always-valid scenario or located problems out. Nothing that stands in a file makes it
/// throw.</summary>
public static class ScenarioReader
{
    private static readonly string[] NotBound = ["$schema", Bases.Extends];

    /// <summary>Reads a file with everything it refers to.</summary>
    /// <param name="path">Its name without extension becomes the scenario's.</param>
    /// <param name="overrides">Each <c>path=value</c>; later ones win.</param>
    /// <param name="files">Where files come from; each may have at most 50 MB.</param>
    public static ScenarioReading Read(string path, IReadOnlyList<string> overrides, IScenarioFiles files)
    {
        var problems = new ProblemList();
        var loader = new FileLoader(files, problems);
        var bases = new Bases(loader, problems);
        if (bases.Resolve(path) is not { } layered)
            return new(null, problems.InFileOrder());
        var root = new Overrides(problems).Apply(layered, overrides);
        var model = ModelProperties.Of(root);
        var bound = new ObjectNode(root.Place, [.. root.Members.Where(member => !NotBound.Contains(member.Name))]);
        var own = ModelProperties.Sorted(bound, model, problems);
        if (model == ScenarioModel.Network)
            return new(new NetworkReader(loader, problems).Read(path, own, bases.IsComplete), problems.InFileOrder());
        var (scenario, load) = ReadShop(path, own, bases.IsComplete, loader, problems);
        return new(scenario, problems.InFileOrder()) { Load = scenario is null ? null : load };
    }

    private static (ShopScenario? Scenario, LoadOptions? Load) ReadShop(
        string path, ObjectNode root, bool isComplete, FileLoader loader, ProblemList problems)
    {
        var binder = new Binder(new BindingContext(problems, loader, Currencies.Of(root, problems)));
        var file = (ScenarioFile)binder.Record(typeof(ScenarioFile), root, JsonPath.Root);
        var feeders = new FeederFiles(root, binder.Context);
        file = file with { Load = feeders.Resolve(file.Load) };
        var arms = ArmsResolver.Resolve(file, root, problems);
        if (isComplete)
            ScenarioRules.Check(new RuleContext(file, arms, root, problems) { Feeders = feeders.Columns });
        var digest = ScenarioDigest.Of([CanonicalJson.Of(WithoutAddresses.Of(root), binder.Context.References)]);
        return problems.HasErrors ? (null, null) : (Made(path, file, arms, digest), root[LoadRules.Property] is null ? null : file.Load);
    }

    private static ShopScenario Made(string path, ScenarioFile file, IReadOnlyList<Arm> arms, string digest) => new()
    {
        Name = Path.GetFileNameWithoutExtension(path),
        Title = file.Title,
        Question = file.Question,
        Digest = digest,
        Shop = file.AsShop,
        Faults = file.Faults,
        Arms = arms,
        Objectives = ObjectiveMaker.Of(file.Objectives, file.Economics.Currency),
        Experiment = file.Experiment,
        Provenance = file.Provenance,
    };
}
