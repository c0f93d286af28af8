using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Scenarios.Catalogue;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Gating;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>A new baseline: the first one, or one that keeps margins and anchors of the one before where nothing else was typed.</summary>
internal sealed class BaselineUpdate
{
    private readonly GateWishes _wishes;
    private readonly RecordedFiles _files;
    private readonly GatePlan _plan;
    private readonly Dictionary<string, double> _anchorMargins;

    /// <exception cref="UsageException">It is another scenario's, or something is missing.</exception>
    public BaselineUpdate(GateWishes wishes, string path, Scenario scenario, RecordedFiles files)
    {
        (_wishes, _files) = (wishes, files);
        Before = File.Exists(path) ? BaselineFiles.Read(path) : null;
        if (Before is not null && Before.Scenario.Name != scenario.Name)
        {
            throw new UsageException($"{path} is a baseline of the scenario '{Before.Scenario.Name}', and this one is '{scenario.Name}': "
                + "name another file with --baseline.");
        }
        Scenario = BaselineScenarios.WithSeed(scenario, wishes.Seed ?? scenario.Experiment.Seed);
        _anchorMargins = AmountsOf("--anchor-margin", wishes.AnchorMargins, GateAmountText.Margin);
        var checks = ChecksOf().ToList();
        foreach (var key in _anchorMargins.Keys.Concat(AnchorsOf().Keys).Where(key => checks.All(check => check.Measure.Key != key)))
            throw new UsageException($"{key} has an anchor and no margin: give --margin {key}=... as well.");
        _plan = new(checks, wishes.FamilyErrorRatio ?? Before?.FamilyErrorRatio ?? GatePlan.FamilyErrorDefault, BudgetOf());
    }

    /// <summary>The one that is replaced; null where there is none.</summary>
    public Baseline? Before { get; }

    /// <summary>As it is run.</summary>
    public Scenario Scenario { get; }

    public NewBaseline Make(CellSupply supply)
    {
        var arms = _plan.Checks.Select(check => check.Arm).Distinct()
            .Select(name => ArmSelection.Find(Scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(Scenario, name)))
            .ToList();
        MeasuredPaths.Check(_plan.Checks, arm => supply.Of(Scenario, arms.Single(each => each.Name == arm), FixedLooks.First));
        var lines = arms.ToDictionary(arm => arm.Name, arm => supply.Of(Scenario, arm, _plan.Budget), StringComparer.Ordinal);
        var source = BaselineScenarios.Of(Scenario, _wishes.Scenario!, _wishes.Overrides, _files);
        return NewBaseline.Of(
            new(_plan, _anchorMargins, Before, VersionAction.Version, CatalogueDigest.Value, source), Scenario, lines);
    }

    private IEnumerable<GateCheck> ChecksOf()
    {
        var anchors = AnchorsOf();
        var arms = _wishes.Arms.Count > 0 ? _wishes.Arms : Before?.Arms.Select(arm => arm.Name).ToList() ?? [Arm.ReferenceName];
        if (_wishes.Margins.Count > 0)
        {
            var margins = GateMargins.Of(_wishes.Margins, Scenario);
            return from arm in arms
                   from margin in margins
                   select new GateCheck(arm, margin.Measure, margin.Amount, AnchorFor(margin.Measure.Key));
        }
        if (Before is null)
            throw new UsageException("Say what a regression is: --margin failureRate=0.5%, for each measure that counts. There is no default.");
        var kept = Before.Plan.Checks.DistinctBy(check => check.Measure.Key).ToList();
        return from arm in arms
               from check in kept
               select new GateCheck(arm, check.Measure, check.Margin, AnchorFor(check.Measure.Key));

        Anchor? AnchorFor(string key) => anchors.TryGetValue(key, out var bound) ? new(bound) : null;
    }

    private Dictionary<string, double> AnchorsOf() => AmountsOf("--anchor", _wishes.Anchors, GateAmountText.Bound);

    private Dictionary<string, double> AmountsOf(string flag, IEnumerable<string> typed, Func<string, string, Scenario, GateAmount> read)
    {
        var amounts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var amount in typed.Select(text => read(flag, text, Scenario)))
            amounts[amount.Measure.Key] = amount.Amount;
        return amounts;
    }

    private int BudgetOf()
    {
        var budget = _wishes.Budget ?? Before?.Replications ?? Scenario.Experiment.Replications;
        return budget >= FixedLooks.First
            ? budget
            : throw new UsageException($"A gate needs at least {FixedLooks.First} replications, and the scenario has {budget}: give --budget.");
    }
}
