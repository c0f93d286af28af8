using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Fulfilment.Vocabulary;

/// <summary>How a finished cell is read. Intents are named by their place in the cohort.</summary>
internal static class Reading
{
    public static int Count(this CellOutput cell, Outcome outcome) => cell.Outcomes.Count(code => code.Outcome == outcome);

    public static List<int> Intents(this CellOutput cell, Outcome outcome) =>
        [.. Enumerable.Range(0, cell.Outcomes.Length).Where(intent => cell.Outcomes[intent].Outcome == outcome)];

    public static List<int> Failed(this CellOutput cell) => cell.Intents(Outcome.Failed);

    public static List<int> FailedBy(this CellOutput cell, string cause) =>
        [.. cell.Failed().Where(intent => Causes.All[cell.Outcomes[intent].CauseIndex].Id == cause)];

    public static StationSummary Station(this CellOutput cell, string name) =>
        cell.Result.Stations.Single(station => station.Name == name);

    /// <summary>Every intent was fulfilled; on the way to a failure the message says what became of them.</summary>
    public static void ShouldAllBeFulfilled(this CellOutput cell) =>
        cell.Outcomes.GroupBy(code => code.Outcome).Select(group => group.Key).ShouldBe([Outcome.Fulfilled]);

    /// <summary>Some failed, and all of these for one reason.</summary>
    public static void ShouldFailOnlyBy(this CellOutput cell, string category, string cause)
    {
        cell.Result.Causes.Select(entry => (entry.Category, entry.Cause)).ShouldBe([(category, cause)]);
        cell.Result.Causes[0].Count.ShouldBe(cell.Count(Outcome.Failed));
    }

    /// <summary>A count is what a share of a number of independent intents may give, within 99.9 %.</summary>
    public static void ShouldBeAShare(this int count, double share, int of) =>
        Math.Abs(count - (share * of)).ShouldBeLessThanOrEqualTo(3.29 * Math.Sqrt(of * share * (1 - share)));
}
