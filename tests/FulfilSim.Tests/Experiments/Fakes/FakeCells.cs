using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Experiments.Fakes;

/// <summary>Cells whose figures follow from their outcomes alone.</summary>
internal static class FakeCells
{
    /// <summary>So many intents with an outcome each, in the order given.</summary>
    public static OutcomeCode[] Outcomes(params (int Count, Outcome Outcome)[] runs) =>
        [.. runs.SelectMany(run => Enumerable.Repeat(new OutcomeCode(run.Outcome, 0), run.Count))];

    /// <summary>A thousand intents of which the first few fail.</summary>
    public static OutcomeCode[] Failing(int count) => Outcomes((count, Outcome.Failed), (1000 - count, Outcome.Fulfilled));

    public static CellOutput Output(OutcomeCode[] outcomes, long netCents = 0)
    {
        var delay = new DelaySummary(10, 2, 1, 3, 4, 5);
        return new(
            new CellResult
            {
                Digest = new string('a', 32),
                Messages = 9,
                IntentsSimulated = outcomes.Length,
                Counts = new()
                {
                    PotentialIntents = outcomes.Length,
                    Submitted = outcomes.Length - CountOf(outcomes, Outcome.Deterred),
                    Fulfilled = CountOf(outcomes, Outcome.Fulfilled),
                    Late = CountOf(outcomes, Outcome.Late),
                    Failed = CountOf(outcomes, Outcome.Failed),
                    UnpaidByBuyer = CountOf(outcomes, Outcome.UnpaidByBuyer),
                    Deterred = CountOf(outcomes, Outcome.Deterred),
                    Open = CountOf(outcomes, Outcome.Open),
                    DeliveryAttempted = 10,
                    DeliveredFirstAttempt = 9,
                    FirstOrders = 5,
                },
                Causes = [new("payment", "pay-gateway-outage", CountOf(outcomes, Outcome.Failed))],
                Acknowledgement = delay,
                PaymentApproval = delay,
                Confirmation = delay,
                Money = new() { NetCents = netCents },
                TrustMean = 0.9,
                Stations = [new() { Name = "orderSystem.workers", Arrivals = 10, UtilisationRatio = 0.5 }],
                Series = new(500, [new("intents", [1, 2]), new("delivered", [0, 1])]),
                Windows = [new("pay-gateway-outage", "acquirer-a", "dead", 10, 20)],
            },
            outcomes);
    }

    /// <summary>A store that holds every cell of a comparison, each made by the function.</summary>
    public static CellMemory Run(Scenario scenario, Func<CellTask, CellOutput> cell)
    {
        var store = new CellMemory();
        foreach (var task in CellPlan.ForComparison(scenario))
        {
            var output = cell(task);
            store.Keep(CellLine.Of(scenario.Digest, task, output.Result), output.Outcomes);
        }
        return store;
    }

    private static long CountOf(OutcomeCode[] outcomes, Outcome outcome) => outcomes.Count(code => code.Outcome == outcome);
}
