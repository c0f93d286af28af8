using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Gating;

/// <summary>
/// A scenario under the present program, against the values of a baseline. What has changed is found out on the way: the same scenario
/// with other deliveries means that the program has changed. Another text of the scenario is what is under test, if the program still
/// makes of the baseline's scenario what it made of it then; if it does not, the baseline's own scenario is run again, so that the
/// program's change does not count as the scenario's.
/// </summary>
/// <param name="head">With the seed of the baseline.</param>
/// <param name="storedScenario">The baseline's own scenario, read by the present program; asked for only where it is needed.</param>
public sealed class BaselineSubject(Baseline baseline, Scenario head, Func<Scenario> storedScenario, CellSupply supply, GatePlan plan) : IGateSubject
{
    private readonly string[] _arms = [.. plan.Checks.Select(check => check.Arm).Distinct()];
    private Scenario? _rerun;
    private bool _isSettled;

    public UnderTest UnderTest { get; private set; }

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public GateSample Sample(int replications)
    {
        var lines = LinesOf(head, replications);
        var isUnchanged = AreSame(lines, replications);
        if (!isUnchanged && !_isSettled)
            Settle(replications);
        var again = _rerun is null ? null : LinesOf(_rerun, replications);
        return new(
            isUnchanged,
            check => MeasureSeries.Of(lines[check.Arm], check.Measure.Key),
            check => again is null ? baseline.SeriesOf(check)!.First(replications) : MeasureSeries.Of(again[check.Arm], check.Measure.Key));
    }

    GateSample? IGateSubject.Sample(int replications) => Sample(replications);

    /// <summary>The cells of the head, by arm.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CellLine>> LinesOf(Scenario scenario, int replications) => _arms.ToDictionary(
        name => name, name => supply.Of(scenario, ArmSelection.Find(scenario, name)!, replications), StringComparer.Ordinal);

    /// <summary>Once, at the first look at which something differs.</summary>
    private void Settle(int replications)
    {
        _isSettled = true;
        if (head.Digest == baseline.Scenario.Digest)
            return;
        var stored = storedScenario();
        UnderTest = AreSame(LinesOf(stored, replications), replications) ? UnderTest.Scenario : UnderTest.ScenarioAfterUpgrade;
        if (UnderTest == UnderTest.Scenario)
            return;
        _rerun = stored;
        Notes = ["The program has changed since the baseline was written, so the baseline's own scenario was run again to compare with; "
            + "what the program's change does to it is not judged here. Without SCENARIO, gate judges that."];
    }

    private bool AreSame(IReadOnlyDictionary<string, IReadOnlyList<CellLine>> lines, int replications) => baseline.Arms
        .Where(arm => lines.ContainsKey(arm.Name))
        .All(arm => arm.Traces.Take(replications).SequenceEqual(lines[arm.Name].Select(line => line.TraceDigest), StringComparer.Ordinal));
}
