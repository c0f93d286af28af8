using FulfilSim.Experiments.Factorial;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>compare --factorial</c> prints: what each mitigation is worth, what pairs are worth, the verdict.</summary>
internal static class FactorialPage
{
    private const int Percent = 100;
    private const int PairsMax = 10;
    private const int NameWidth = 46;

    public static void Print(FactorialReport report, string path, Terminal terminal) =>
        Screen.Print(terminal, console =>
        {
            console.SayBold(report.Scenario.Title);
            EffectsOf(report).DrawOn(console);
            if (report.Pairs.Count > 0)
                PairsOf(report).DrawOn(console);
            console.Say($"Mitigations of {report.Arm} on and off in {report.Runs.Count} runs, "
                + $"{(report.IsFull ? "all combinations" : "a fraction of all combinations")}. "
                + "Effect: mean with it less mean without it. Beyond the sum: what two do together beyond what each does without the other. "
                + $"n = {report.Scenario.Replications} replications; intervals hold together.");
            console.Skip();
            foreach (var sentence in report.Verdict)
                console.SayBold(sentence);
            console.Skip();
            foreach (var warning in report.Warnings)
                console.Say($"Warning: {warning}");
            console.SayPath("Report", Path.Combine(path, "index.html"));
        });

    private static Grid EffectsOf(FactorialReport report)
    {
        var grid = new Grid(["mitigation", "failure rate,\n% points", $"net money,\n{report.Scenario.Currency}", "failure\nrate is"], nameWidth: NameWidth);
        foreach (var effect in report.Effects)
        {
            grid.Row(
                effect.Factor,
                Show.Signed(effect.FailureRate, Percent, decimalsMin: 2),
                Show.Signed(effect.NetMoney, decimalsMin: 2),
                effect.IsInput ? $"{WordOf(effect.Conclusion)} (input)" : WordOf(effect.Conclusion));
        }
        return grid;
    }

    private static Grid PairsOf(FactorialReport report)
    {
        var grid = new Grid(["two together", "beyond the sum,\n% points", "worth"], nameWidth: NameWidth);
        foreach (var pair in report.Pairs.Take(PairsMax))
        {
            grid.Row(
                string.Join("\nor ", pair.Pairs.Select(ids => string.Join(" with ", ids))),
                Show.Signed(pair.FailureRate, Percent, decimalsMin: 2),
                pair.Conclusion switch { Conclusion.Higher => "less", Conclusion.Lower => "more", Conclusion.Identical => "the same", _ => "can't tell" });
        }
        return grid;
    }

    private static string WordOf(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Lower => "lower",
        Conclusion.Higher => "higher",
        Conclusion.Identical => "identical",
        _ => "can't tell",
    };
}
