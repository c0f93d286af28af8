using FulfilSim.Experiments.Objectives;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>Objectives on the terminal: which arm keeps which.</summary>
internal static class ObjectiveLines
{
    private const int Percent = 100;

    /// <summary>A table of arms for each objective; nothing where there are none.</summary>
    public static void Print(IReadOnlyList<(string Arm, IReadOnlyList<ObjectiveResult> Objectives)> arms, IAnsiConsole console)
    {
        var count = arms[0].Objectives.Count;
        for (var index = 0; index < count; index++)
        {
            var first = arms[0].Objectives[index];
            console.SayBold($"Objective: {first.Objective}");
            var grid = new Grid(["arm", first.ReplicationShare is null ? "value (limit)" : "replications that keep it", "it is"], words: 1);
            foreach (var (arm, objectives) in arms)
                grid.Row(StyleOf(objectives[index].Verdict), arm, StandingText.ValueOf(objectives[index]), StandingText.WordOf(objectives[index].Verdict));
            grid.DrawOn(console);
        }
        if (count == 0)
            return;
        console.Say($"Limits are one-sided at {Show.Fixed(arms[0].Objectives[0].ConfidenceLevel * Percent, 0)} %.");
        foreach (var remark in Remarks(arms))
            console.Say(remark);
        console.Skip();
    }

    private static IEnumerable<string> Remarks(IReadOnlyList<(string Arm, IReadOnlyList<ObjectiveResult> Objectives)> arms) =>
        from arm in arms
        from result in arm.Objectives
        let remarks = string.Join(' ', StandingText.RemarksOn(result))
        where remarks.Length > 0 && result.Verdict == ObjectiveVerdict.Inconclusive
        select $"{arm.Arm}, {result.Objective}: {remarks}";

    private static Style? StyleOf(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Met => new(Color.Green),
        ObjectiveVerdict.Missed => new(Color.Red),
        _ => null,
    };
}
