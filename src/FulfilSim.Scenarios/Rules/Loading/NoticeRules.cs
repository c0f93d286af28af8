using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Values;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Somebody says that the milestone is reached, and whoever waits for a notice can get one.</summary>
internal static class NoticeRules
{
    public static void Check(RuleContext context)
    {
        var load = context.File.Load;
        if (!context.IsSound(LoadRules.Property, "webhooks"))
            return;
        CheckMilestone(context, load);
        foreach (var (at, step) in LoadRules.Steps(load.Journey))
            CheckAwaited(context, load.Webhooks, [.. at, "awaitNotice"], step);
        if (load.Webhooks.Enabled)
            CheckWebhooks(context, load);
    }

    private static void CheckMilestone(RuleContext context, LoadOptions load)
    {
        var milestone = context.File.Clock.Milestone;
        if (load.Deployments.Count == 0 || load.Journey.Steps.Count == 0 || !context.IsSound("clock", "milestone"))
            return;
        NoticeMeaning[] reaching = milestone switch
        {
            Milestone.Acknowledged => [NoticeMeaning.Acknowledged, NoticeMeaning.Charged, NoticeMeaning.Confirmed],
            Milestone.Paid => [NoticeMeaning.Charged],
            Milestone.Confirmed => [NoticeMeaning.Confirmed],
            _ => [], // parcels are sent in virtual time alone, for which the scenario may be meant as well
        };
        var said = LoadRules.BuyersSteps(load.Journey).SelectMany(entry => entry.Step.Means.Concat(entry.Step.Otherwise.Select(other => other.Means)))
            .Concat(load.Webhooks.Enabled ? load.Webhooks.Means.Values : []);
        if (reaching.Length > 0 && !said.Any(reaching.Contains))
        {
            var words = WordReader.WordsOf(typeof(NoticeMeaning));
            context.Add(ProblemCodes.MilestoneUnreachable, [LoadRules.Property, "journey", "steps"],
                $"steps of which none means {string.Join(" or ", reaching.Select(meaning => words[(int)meaning]))}",
                $"one that says so, since clock.milestone is {WordReader.WordsOf(typeof(Milestone))[(int)milestone]}",
                "add \"means\" to the step, or to load.webhooks, that says it");
        }
    }

    private static void CheckAwaited(RuleContext context, WebhookOptions webhooks, object[] at, StepOptions step)
    {
        if (step.AwaitNotice.Count == 0)
            return;
        if (!webhooks.Enabled)
        {
            context.Add(ProblemCodes.NoticeNeverComes, at, "a notice, and none are received", "load.webhooks that are enabled",
                "add \"enabled\": true to load.webhooks, or ask with \"poll\"");
        }
        else if (!step.AwaitNotice.Any(webhooks.Means.Values.Contains))
        {
            context.Add(ProblemCodes.NoticeNeverComes, at, "a notice that no kind of webhook means", "one that load.webhooks.means knows",
                "say in load.webhooks.means which kind means it");
        }
    }

    private static void CheckWebhooks(RuleContext context, LoadOptions load)
    {
        var webhooks = load.Webhooks;
        foreach (var (name, path) in (ReadOnlySpan<(string, string)>)[("order", webhooks.Order), ("id", webhooks.Id), ("type", webhooks.Type)])
        {
            if (!JourneyPlan.IsAnswerPath(path))
            {
                context.Add(ProblemCodes.AnswerPath, [LoadRules.Property, "webhooks", name], Show.Quoted(path),
                    "a path of names and indexes, such as $.order.id", "write the way to one value; wildcards and filters are not known");
            }
        }
        if (!webhooks.Path.StartsWith('/') || webhooks.Path.AsSpan().ContainsAny("?# "))
        {
            context.Add(ProblemCodes.WebhookForm, [LoadRules.Property, "webhooks", "path"], Show.Quoted(webhooks.Path),
                "a path such as \"/webhooks\"", "begin it with a slash, and leave out what is no path");
        }
        if (load.Journey.Steps.Count > 0 && !load.Journey.Steps.Any(step => step.Take.ContainsKey(webhooks.OrderValue)))
        {
            context.Add(ProblemCodes.WebhookForm, [LoadRules.Property, "webhooks", "orderValue"],
                $"{Show.Quoted(webhooks.OrderValue)}, which no step takes", "the name of a value that a step takes",
                Suggestion.Fix(webhooks.OrderValue, [.. load.Journey.Steps.SelectMany(step => step.Take.Keys).Distinct()],
                    "take the order's name in the step that places it"));
        }
    }
}
