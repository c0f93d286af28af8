using FulfilSim.Experiments.Explaining;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Experiments.Fakes;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Experiments.Explaining;

/// <summary>Lives made up by a test: letters at seconds after the first submission, which is a minute after the start.</summary>
internal static class Lives
{
    public static readonly TimeSpan Arose = TimeSpan.FromMinutes(1);

    private static readonly CellResult Cell = Trial.Of(Shops.Calm.WithClock(clock => clock with { Cohort = TimeSpan.FromMinutes(1) })).Run().Result;

    public static ArmLife Under(string arm, params (string Letter, double Second)[] happenings) => new(
        new Arm(arm, []),
        new()
        {
            Intent = 5,
            AroseAt = Arose,
            Wanted = new(6000, 3, "card", "everywhere", IsAddressWrong: false),
            Happenings = [.. happenings.Select(each => new Happening(
                Arose + TimeSpan.FromSeconds(each.Second), HappeningKind.Arrived, each.Letter, 0, $"{each.Letter} happened."))],
            Outcome = Outcome.Fulfilled,
            Cause = null,
            Ledger = [new(Arose, FulfilSim.Fulfilment.Books.MoneyReason.Captured, 6500)],
            Money = new() { NetCents = 1234 },
        },
        Cell);

    public static Explanation Explanation(params ArmLife[] arms) => new()
    {
        Scenario = FakeScenario.With(replications: 2),
        Replication = 1,
        Intent = 5,
        Arms = arms,
        Notes = [],
    };
}
