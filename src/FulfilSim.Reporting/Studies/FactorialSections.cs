using FulfilSim.Experiments.Factorial;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Studies;

/// <summary>The parts of a factorial report.</summary>
internal static class FactorialSections
{
    private static readonly Scale Points = Scale.PercentagePoints with { Decimals = 2 };

    public static IReadOnlyList<Section> Of(FactorialReport report) =>
    [
        new("effects", "What each mitigation is worth", "Mean with it less mean without it, over all settings of the others.", Effects(report)),
        .. report.Pairs.Count > 0
            ? new[]
            {
                new Section("pairs", "What two are worth together", "What both do beyond the sum of what each does without the other. Above zero they are "
                    + "worth less together than apart, below zero more.", Pairs(report)),
            }
            : [],
        new("runs", "The runs", report.IsFull ? "Every combination was run." : "A fraction of all combinations was run.", Runs(report)),
    ];

    private static Table Effects(FactorialReport report) => new(
        $"Effect of each mitigation of '{report.Arm}', estimate ± half-width, {Sample.Text(report.Scenario)}, simultaneous",
        [
            new("mitigation", IsNumber: false), new("failure rate, p.p."), new("failure rate is", IsNumber: false),
            new($"net money, {report.Scenario.Currency} per potential intent"), new("finding or input", IsNumber: false),
        ],
        [.. report.Effects.Select(effect => new Row(
            [
                effect.Factor, Points.SignedText(effect.FailureRate), ConclusionWord.Of(effect.Conclusion),
                Scale.Money(report.Scenario.Currency).SignedText(effect.NetMoney), effect.IsInput ? "input" : "finding",
            ]))]);

    private static Table Pairs(FactorialReport report) => new(
        $"Effect of two together beyond the sum, estimate ± half-width, {Sample.Text(report.Scenario)}, simultaneous",
        [new("pair", IsNumber: false, IsSentence: true), new("failure rate, p.p."), new("together worth", IsNumber: false)],
        [.. report.Pairs.Select(pair => new Row(
            [FactorialWords.NameOf(pair), Points.SignedText(pair.FailureRate), WorthOf(pair)],
            IsMarked: WorthOf(pair) is "less" or "more"))]);

    private static string WorthOf(PairEffect pair) => pair.Conclusion switch
    {
        Statistics.Conclusion.Higher => "less",
        Statistics.Conclusion.Lower => "more",
        Statistics.Conclusion.Identical => "the same",
        _ => "can't tell",
    };

    private static Table Runs(FactorialReport report) => new(
        $"Each run, estimate ± half-width, {Sample.Text(report.Scenario)}",
        [
            new("run", IsNumber: false), new("mitigations that are on, beyond the reference", IsNumber: false, IsSentence: true), new("failure rate, %"),
            new($"net money, {report.Scenario.Currency} per potential intent"),
        ],
        [.. report.Runs.Select(run => new Row(
            [
                run.Name, run.On.Count == 0 ? "none" : string.Join(", ", run.On), (Scale.Percent with { Decimals = 2 }).Text(run.FailureRate),
                Scale.Money(report.Scenario.Currency).Text(run.NetMoney),
            ]))]);
}
