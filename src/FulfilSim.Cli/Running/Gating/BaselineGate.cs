using System.Globalization;
using FulfilSim.Cli.Flags;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Catalogue;
using FulfilSim.Scenarios.Gating;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>A scenario against a baseline.</summary>
internal sealed class BaselineGate
{
    private readonly GateWishes _wishes;
    private readonly string _path;
    private readonly Baseline _baseline;
    private readonly GatePlan _plan;

    /// <exception cref="UsageException">The two do not belong together, or more is asked than the baseline keeps.</exception>
    public BaselineGate(GateWishes wishes, string path, Baseline baseline, Scenario scenario)
    {
        (_wishes, _path, _baseline) = (wishes, path, baseline);
        if (scenario.Name != baseline.Scenario.Name)
        {
            throw new UsageException($"{path} is a baseline of the scenario '{baseline.Scenario.Name}', and this one is '{scenario.Name}': "
                + "name its own with --baseline, or write one with --update-baseline.");
        }
        if (wishes.Seed is { } seed && seed != baseline.Seed)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{path} was made with seed {baseline.Seed}, and only cells of the same seed pair with it: leave --seed {seed} out, "
                + $"or write the baseline anew with --update-baseline."));
        }
        Head = BaselineScenarios.WithSeed(scenario, baseline.Seed);
        _plan = new(ChecksOf(scenario), baseline.FamilyErrorRatio, BudgetOf());
        foreach (var arm in _plan.Checks.Select(check => check.Arm).Distinct())
        {
            if (ArmSelection.Find(scenario, arm) is null)
                throw new UsageException($"{ArmSelection.UnknownArm(scenario, arm)} {path} watches it: write the baseline anew with --update-baseline --arms.");
        }
        RefuseTooSmall();
    }

    /// <summary>With the seed of the baseline.</summary>
    public Scenario Head { get; }

    public GateReport Report(CellSupply supply)
    {
        var subject = new BaselineSubject(_baseline, Head, () => BaselineScenarios.Read(_baseline, _path), supply, _plan);
        var finding = SequentialGate.Run(_plan, subject);
        return new()
        {
            Name = Head.Name,
            Title = Head.Title,
            UnderTest = subject.UnderTest,
            Subject = SubjectSentence.OfBaseline(finding.Answer, subject.UnderTest, _baseline, Head.Digest, CatalogueDigest.Value),
            Plan = _plan,
            Finding = finding,
            Notes = [.. subject.Notes, .. OwnNotes()],
            BaseDigest = _baseline.Scenario.Digest,
            HeadDigest = Head.Digest,
            Seed = _baseline.Seed,
        };
    }

    /// <summary>The baseline's; where margins were typed, those and no others.</summary>
    private List<GateCheck> ChecksOf(Scenario scenario)
    {
        var kept = _baseline.Plan.Checks.Where(check => _wishes.Arms.Count == 0 || _wishes.Arms.Contains(check.Arm)).ToList();
        if (_wishes.Arms.FirstOrDefault(arm => _baseline.Arms.All(each => each.Name != arm)) is { } unknown)
            throw new UsageException($"{_path} watches no arm '{unknown}': write it anew with --update-baseline --arms.");
        if (_wishes.Margins.Count == 0)
            return kept;
        var typed = _wishes.Margins.Select(text => GateAmountText.Margin("--margin", text, scenario)).ToList();
        foreach (var amount in typed.Where(amount => kept.All(check => check.Measure.Key != amount.Measure.Key)))
        {
            var names = string.Join(", ", kept.Select(check => check.Measure.Key).Distinct());
            throw new UsageException($"{_path} keeps no values of {amount.Measure.Key}, only of {names}: "
                + "write it anew with --update-baseline and this --margin.");
        }
        return
        [
            .. from check in kept
               let amount = typed.LastOrDefault(amount => amount.Measure.Key == check.Measure.Key)
               where amount is not null
               select check with { Measure = amount.Measure, Margin = amount.Amount },
        ];
    }

    private int BudgetOf()
    {
        var budget = _wishes.Budget ?? _baseline.Replications;
        return budget <= _baseline.Replications
            ? budget
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{_path} keeps {_baseline.Replications} replications, fewer than --budget {budget}: write it anew with --update-baseline --budget {budget}."));
    }

    private void RefuseTooSmall()
    {
        MeasureSeries Series(GateCheck check) => _baseline.SeriesOf(check)!;
        var ratio = GateBudget.InconclusiveRatio(GateBudget.Of(_plan, Series));
        if (ratio > GatePlan.InconclusiveMax && (_wishes.Budget is not null || _wishes.Margins.Count > 0))
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"With {_plan.Budget} replications the gate could be inconclusive in {ratio * 100:0.#} % of runs ")
                + "although nothing has changed (at most 1 % is allowed): "
                + (GateBudget.Needed(_plan, Series) is { } needed
                    ? $"give --budget {needed.ToString(CultureInfo.InvariantCulture)}, or a wider margin."
                    : "give a wider margin."));
        }
    }

    private IEnumerable<string> OwnNotes()
    {
        if (_wishes.Margins.Count > 0)
            yield return "Margins were given on the command line, in place of the baseline's.";
    }
}
