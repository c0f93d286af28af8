using System.Globalization;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Cli.Running;

/// <summary>The intents of one replication of a directory of results.</summary>
internal sealed class IntentChoice
{
    private readonly ResultsOfShop _results;
    private readonly CohortIntents _intents;

    /// <param name="replication">1-based.</param>
    /// <exception cref="UsageException">The results have no such replication.</exception>
    public IntentChoice(ResultsOfShop results, int replication)
    {
        (_results, Replication) = (results, replication - 1);
        if (results.Cells.Lines.All(line => line.Replication != Replication))
        {
            var last = results.Cells.Lines.Select(line => line.Key.ReplicationNumber).DefaultIfEmpty().Max();
            throw new UsageException($"{results.FolderPath} has no replication {Text(replication)}; it has {Text(last)} of them.");
        }
        _intents = CohortIntents.Of(results.Scenario.Shop, new CellSettings(results.Scenario.Experiment.Seed, Replication));
    }

    /// <summary>0-based.</summary>
    public int Replication { get; }

    /// <summary>Place of an intent among those that count, 0-based.</summary>
    /// <exception cref="UsageException">It is none of them.</exception>
    public int PlaceOf(long intent)
    {
        if (_intents.Contains(intent))
            return (int)(intent - _intents.First);
        var (first, last) = (_intents.First, _intents.First + _intents.Moments.Count - 1);
        throw new UsageException(_intents.Moments.Count == 0
            ? $"No intent counts in replication {Text(Replication + 1)}: nobody wanted to buy while the cohort was open."
            : $"Intent {Text(intent)} does not count in replication {Text(Replication + 1)}: its cohort has the intents {Text(first)} to {Text(last)}.");
    }

    /// <summary>What every other arm saved and harmed.</summary>
    /// <param name="names">Arms to look at; none takes all.</param>
    /// <param name="size">Saved and harmed ones to show, of each arm.</param>
    /// <exception cref="UsageException">There is nothing to hold the arms against, or no such arm.</exception>
    public IReadOnlyList<IntentSample> Samples(IReadOnlyList<string> names, int size)
    {
        if (!Has(Arm.ReferenceName))
            throw new UsageException($"{_results.FolderPath} holds no cells of the reference, so no intent is saved or harmed; name one with --intent.");
        var before = _results.Cells.OutcomesOf(KeyOf(Arm.ReferenceName));
        string[] all = [.. _results.Scenario.Arms.Select(arm => arm.Name).Where(name => name != Arm.ReferenceName).Where(Has)];
        if (names.FirstOrDefault(name => !all.Contains(name) && name != Arm.ReferenceName) is { } unknown)
            throw new UsageException($"{_results.FolderPath} has no arm '{unknown}' to hold against the reference; it has {string.Join(", ", all)}.");
        return
        [
            .. all.Where(name => names.Count == 0 || names.Contains(name))
                .Select(name => IntentSample.Of(name, before, _results.Cells.OutcomesOf(KeyOf(name)), _intents, size)),
        ];
    }

    private bool Has(string arm) => _results.Cells.Lines.Any(line => line.Key == KeyOf(arm));

    private CellKey KeyOf(string arm) => new(arm, CellKey.SingleLevel, Replication);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
