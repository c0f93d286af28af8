using FulfilSim.Actors.Networks.Options;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Resolving;
using FulfilSim.Scenarios.Rules.Networks;

namespace FulfilSim.Scenarios.Networks;

/// <summary>Makes a scenario of the network model of a resolved file: the network, its variants, what is expected of it.</summary>
internal sealed class NetworkReader(FileLoader loader, ProblemList problems)
{
    private static readonly string Currency = new EconomicsOptions().Currency; // No amount stands in a network.

    /// <summary>Null, with problems, when it is not valid.</summary>
    /// <param name="root">Without what belongs to the other model, and without what is not bound.</param>
    /// <param name="isComplete">Nothing that the file builds on is missing.</param>
    public NetworkScenario? Read(string path, ObjectNode root, bool isComplete)
    {
        var file = (NetworkFile)new Binder(Context(loader, problems)).Record(
            typeof(NetworkFile), root, JsonPath.Root, [.. ModelProperties.OfNetwork]);
        var reference = Bound(root, root.Members.Where(IsOfNetwork), loader, problems, isComplete);
        var expectations = Expectations.Of(file, root, problems);
        if (isComplete)
            NetworkObjectiveRules.Check(new NetworkContext(reference.Options, root, problems), file.Objectives);
        var arms = problems.HasErrors ? [] : Arms(file, reference);
        return problems.HasErrors ? null : Made(path, file, arms, expectations);
    }

    private static BindingContext Context(FileLoader loader, ProblemList problems) => new(problems, loader, Currency);

    private static bool IsOfNetwork(Member member) => ModelProperties.OfNetwork.Contains(member.Name);

    /// <param name="own">What is to be the network's.</param>
    private static BoundNetwork Bound(
        ObjectNode root, IEnumerable<Member> own, FileLoader loader, ProblemList problems, bool isComplete = true)
    {
        var context = Context(loader, problems);
        var options = (NetworkOptions)new Binder(context).Record(typeof(NetworkOptions), new ObjectNode(root.Place, [.. own]), JsonPath.Root);
        if (isComplete)
            NetworkRules.Check(new NetworkContext(options, root, problems));
        return new(options, root, context.References);
    }

    /// <summary>The reference and the variants, in the order of the file. Problems of a variant that the file itself has are told once.</summary>
    private OrderedDictionary<string, BoundNetwork> Arms(NetworkFile file, BoundNetwork reference)
    {
        var arms = new OrderedDictionary<string, BoundNetwork>(StringComparer.Ordinal) { [Arm.ReferenceName] = reference };
        if (!ArmNames.CheckCount(file.Variants.Count, reference.Root, "variants", problems))
            return arms;
        foreach (var name in file.Variants.Keys)
        {
            if (!ArmNames.Check(name, reference.Root, "variants", "the file itself is the reference: choose another name", problems))
                continue;
            var own = new ProblemList();
            arms[name] = Variant(reference.Root, Changed(reference.Root, name, own), own);
            problems.TakeIn(own, $"(variant {Show.Quoted(name)})");
        }
        return arms;
    }

    /// <summary>What a variant changes has to be the network's; what else the file says stands as it is.</summary>
    private BoundNetwork Variant(ObjectNode reference, ObjectNode changed, ProblemList own)
    {
        var ofNetwork = changed.Members.Where(member => IsOfNetwork(member) || reference[member.Name] != member.Value);
        return Bound(changed, ofNetwork, loader.Telling(own), own);
    }

    /// <summary>The file with a variant's overrides laid over it. They stand in the file, so what is wrong with them has its place there.</summary>
    private static ObjectNode Changed(ObjectNode root, string variant, ProblemList problems)
    {
        var overrides = new Overrides(problems);
        var list = (ListNode)((ObjectNode)root["variants"]!)[variant]!;
        foreach (var text in list.Items.Cast<TextNode>())
            root = overrides.Apply(root, Override.Parse(text, problems));
        return root;
    }

    private static NetworkScenario Made(
        string path, NetworkFile file, OrderedDictionary<string, BoundNetwork> arms, IReadOnlyList<Expectation> expectations) => new()
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Title = file.Title,
            Question = file.Question,
            Digest = ScenarioDigest.Of(arms.Values.Select(arm => arm.CanonicalText)),
            Arms = [.. arms.Keys.Select(name => new Arm(name, []))],
            Networks = new OrderedDictionary<string, NetworkOptions>(arms.Select(arm => KeyValuePair.Create(arm.Key, arm.Value.Options))),
            Expectations = expectations,
            Objectives = ObjectiveMaker.Of(file.Objectives, Currency),
            Experiment = file.Experiment,
        };
}
