using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>What a journey's steps say can be done: names have values, paths lead somewhere, headers can be sent.</summary>
internal static class JourneyRules
{
    public static void Check(RuleContext context)
    {
        foreach (var flaw in JourneyPlan.Of(context.File.Load, context.Feeders).Flaws)
        {
            var near = flaw.Known.Count > 0 ? Suggestion.Nearest(flaw.Found.Trim('{', '}'), flaw.Known) : null;
            context.Add(CodeOf(flaw.Kind), [LoadRules.Property, .. flaw.At], flaw.Found, flaw.Expected, near is null ? flaw.Fix : $"did you mean '{near}'?");
        }
    }

    private static string CodeOf(JourneyFlawKind kind) => kind switch
    {
        JourneyFlawKind.UnknownName => ProblemCodes.UnknownTemplateName,
        JourneyFlawKind.TemplateForm => ProblemCodes.TemplateForm,
        JourneyFlawKind.AnswerPath => ProblemCodes.AnswerPath,
        JourneyFlawKind.Condition => ProblemCodes.AnswerCondition,
        JourneyFlawKind.Header => ProblemCodes.StepHeader,
        JourneyFlawKind.TakenName => ProblemCodes.TakenName,
        JourneyFlawKind.StepName => ProblemCodes.StepName,
        _ => ProblemCodes.StepRequest,
    };
}
