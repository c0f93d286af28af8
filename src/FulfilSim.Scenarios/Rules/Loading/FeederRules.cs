using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>A feeder is a file or people, and its name is its own.</summary>
internal static class FeederRules
{
    /// <summary>First parts of names that mean something of their own in templates.</summary>
    private static readonly string[] Taken = ["run", "webhook", "address", "env"];

    public static void Check(RuleContext context)
    {
        foreach (var (name, feeder) in context.File.Load.Feeders)
            Check(context, name, feeder, [LoadRules.Property, "feeders", name]);
    }

    private static void Check(RuleContext context, string name, FeederOptions feeder, object[] at)
    {
        if (!context.IsSound(at))
            return;
        if (feeder.Csv.Length > 0 == feeder.People.Length > 0)
        {
            context.Add(ProblemCodes.FeederForm, at, feeder.Csv.Length > 0 ? "\"csv\" and \"people\"" : "neither \"csv\" nor \"people\"",
                "one of \"csv\" and \"people\"", feeder.Csv.Length > 0 ? "make two feeders of it" : "name a file, or a locale");
        }
        else if (feeder.People.Length > 0 && !FeederSet.KnowsPeopleOf(feeder.People))
        {
            context.Add(ProblemCodes.FeederForm, [.. at, "people"], Show.Quoted(feeder.People),
                "a locale of which people can be made up, such as \"en\", \"de\" or \"pt_BR\"", "take one of these");
        }
        if (Taken.Contains(name) || name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
        {
            context.Add(ProblemCodes.FeederForm, at, $"a feeder called {Show.Quoted(name)}", "a name of its own, without a dot",
                "choose another name, since templates could not tell it from what it means now");
        }
    }
}
