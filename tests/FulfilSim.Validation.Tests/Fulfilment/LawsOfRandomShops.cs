using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Validation.Tests.Fulfilment;

/// <summary>Whatever the shop, the faults and the arm: the laws hold. The number names the shop, so a failure can be run again.</summary>
public sealed class LawsOfRandomShops
{
    public static TheoryData<int> Shops => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Shops))]
    public void The_auditor_is_silent_counts_are_kept_and_the_cell_repeats(int number)
    {
        var shop = new RandomShop(number);
        var cell = shop.Run(); // the auditor would throw

        CountsAreKept(cell);
        CausesAreKnown(cell);
        MoneyAddsUp(cell);
        StationsKeepTheirJobs(cell);
        IsTheSame(cell, shop.Run());
    }

    [Fact]
    public void Random_shops_see_every_outcome_and_nearly_every_cause()
    {
        var cells = Enumerable.Range(1, 40).Select(number => new RandomShop(number).Run()).ToList();

        cells.SelectMany(cell => cell.Outcomes).Select(code => code.Outcome).Distinct()
            .ShouldBe(Enum.GetValues<Outcome>().Except([Outcome.CorrectlyRefused]), ignoreOrder: true);
        var causes = cells.SelectMany(cell => cell.Result.Causes).Select(cause => new Cause(cause.Category, cause.Cause)).ToHashSet();
        // Overload is never a cause of its own: what it harms is stuck in congestion.
        Causes.All.Skip(1).Where(cause => cause.Id is not ("peak-overload" or Causes.Error)).Except(causes).ShouldBeEmpty();
        cells.Sum(cell => cell.Outcomes.Length).ShouldBeGreaterThan(5000);
    }

    private static void CountsAreKept(CellOutput cell)
    {
        var counts = cell.Result.Counts;
        counts.PotentialIntents.ShouldBe(cell.Outcomes.Length);
        (counts.Submitted + counts.Deterred).ShouldBe(counts.PotentialIntents);
        foreach (var (outcome, count) in new[]
        {
            (Outcome.Fulfilled, counts.Fulfilled), (Outcome.Late, counts.Late), (Outcome.Failed, counts.Failed),
            (Outcome.UnpaidByBuyer, counts.UnpaidByBuyer), (Outcome.CancelledByBuyer, counts.CancelledByBuyer),
            (Outcome.Deterred, counts.Deterred), (Outcome.Open, counts.Open), (Outcome.CorrectlyRefused, counts.CorrectlyRefused),
        })
        {
            count.ShouldBe(cell.Outcomes.Count(code => code.Outcome == outcome), outcome.ToString());
        }
        counts.PerfectOrders.ShouldBeLessThanOrEqualTo(counts.Fulfilled);
        counts.FirstOrdersFailed.ShouldBeLessThanOrEqualTo(counts.FirstOrders);
        counts.FirstOrders.ShouldBeLessThanOrEqualTo(counts.Submitted);
        counts.DeliveredFirstAttempt.ShouldBeLessThanOrEqualTo(counts.DeliveryAttempted);
        counts.Unrecoverable.ShouldBeLessThanOrEqualTo(counts.Failed);
        counts.PaidNotFulfilled.ShouldBeLessThanOrEqualTo(counts.Failed);
        counts.FalseRejects.ShouldBeLessThanOrEqualTo(counts.Submitted);
        counts.Submissions.ShouldBeGreaterThanOrEqualTo(counts.Submitted);
        counts.Refusals.ShouldBeLessThanOrEqualTo(counts.Submissions);
        cell.Result.TrustMean.ShouldBeInRange(0, 1);
    }

    private static void CausesAreKnown(CellOutput cell)
    {
        cell.Outcomes.ShouldAllBe(code => code.Outcome == Outcome.Failed == (code.CauseIndex > 0));
        cell.Result.Causes.Sum(cause => cause.Count).ShouldBe(cell.Result.Counts.Failed);
        cell.Result.Causes.ShouldAllBe(cause => Causes.All.Contains(new Cause(cause.Category, cause.Cause)));
    }

    private static void MoneyAddsUp(CellOutput cell)
    {
        var money = cell.Result.Money;
        money.NetCents.ShouldBe(
            money.ContributionCents - money.FreightCents - money.PaymentFeeCents - money.ContactCents - money.MitigationCents);
        money.OwedCents.ShouldBeGreaterThanOrEqualTo(0);
        money.SalesCents.ShouldBeGreaterThanOrEqualTo(0);
    }

    private static void StationsKeepTheirJobs(CellOutput cell) => cell.Result.Stations.ShouldAllBe(station =>
        station.Departures + station.Reneged <= station.Arrivals && station.UtilisationRatio >= 0 && station.UtilisationRatio <= 1 + 1e-9);

    private static void IsTheSame(CellOutput cell, CellOutput again)
    {
        again.Result.Digest.ShouldBe(cell.Result.Digest);
        again.Outcomes.ShouldBe(cell.Outcomes);
        again.Result.Money.ShouldBe(cell.Result.Money);
        again.Result.Counts.ShouldBe(cell.Result.Counts);
    }
}
