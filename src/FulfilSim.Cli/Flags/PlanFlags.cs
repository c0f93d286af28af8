using System.CommandLine;
using System.Globalization;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Flags;

/// <summary>How a plan is made.</summary>
internal sealed class PlanFlags
{
    private const int BudgetMin = 20;
    private const int BudgetMax = 1_000_000;
    private const int DefaultBudget = 160;

    private readonly Option<string> _arm = new("--arm")
    {
        Description = "The arm that is planned for. Default: reference.",
        HelpName = "A",
        DefaultValueFactory = _ => Experiments.Scenarios.Arm.ReferenceName,
    };

    private readonly Option<string?> _confidence = new("--confidence")
    {
        Description = "One-sided confidence of the answer. Default: as the scenario says.",
        HelpName = "95%",
    };

    private readonly Option<int?> _budget = new("--budget")
    {
        Description = "Cells that may be run in all. Default: 160.",
        HelpName = "CELLS",
    };

    private readonly Option<bool> _grid = new("--grid") { Description = "Asks every combination instead of searching." };

    public PlanFlags() => Range.Bind(_budget, BudgetMin, BudgetMax);

    public void AddTo(Command command)
    {
        command.Add(_arm);
        command.Add(_confidence);
        command.Add(_budget);
        command.Add(_grid);
    }

    public string Arm(ParseResult parsed) => parsed.GetValue(_arm)!;

    public int Budget(ParseResult parsed) => parsed.GetValue(_budget) ?? DefaultBudget;

    public bool IsGrid(ParseResult parsed) => parsed.GetValue(_grid);

    /// <exception cref="UsageException">It is no share above 50 % and below 100 %.</exception>
    public double Confidence(ParseResult parsed, Scenario scenario)
    {
        if (parsed.GetValue(_confidence) is not { } text)
            return Math.Max(0.51, scenario.Experiment.Confidence.Value);
        var isRead = double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent);
        return isRead && text.EndsWith('%') && percent is > 50 and < 100
            ? percent / 100
            : throw new UsageException($"--confidence is '{text}'; it must be a share above 50% and below 100%, such as 95%.");
    }

    /// <summary>What was typed, in one text.</summary>
    public string Typed(ParseResult parsed, double confidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{Arm(parsed)} {confidence:R} {Budget(parsed)} {IsGrid(parsed)}");
}
