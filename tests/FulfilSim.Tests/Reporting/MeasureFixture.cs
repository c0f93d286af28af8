using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Reporting;

/// <summary>Invented measures that hang together with a failure rate.</summary>
internal static class MeasureFixture
{
    public static IReadOnlyDictionary<string, Estimate> Of(double failureRate, double money) => new Dictionary<string, Estimate>
    {
        [Measures.FailureRate] = Ratio("failure rate", failureRate),
        [Measures.FailureRatePerPotentialIntent] = Ratio("failures per potential intent", failureRate * 0.97),
        [Measures.LateRate] = Ratio("late", 0.052 + failureRate / 2),
        [Measures.OpenRate] = Ratio("open", 0.0006),
        [Measures.PerfectOrderRate] = Ratio("perfect orders", 0.91 - failureRate),
        [Measures.FirstAttemptDeliveryRate] = Ratio("delivered at the first attempt", 0.88),
        [Measures.FirstOrderFailureRate] = Ratio("first-order failure rate", failureRate * 1.2),
        [Measures.UnrecoverableRate] = Ratio("unrecoverable", failureRate / 9),
        [Measures.PaidNotFulfilledRate] = Ratio("paid but not fulfilled", failureRate / 3),
        [Measures.DuplicateCapturesPerThousand] = ComparisonFixture.About("duplicate captures", "per 1,000", failureRate * 31),
        [Measures.FalseRejectRate] = Ratio("false rejects", 0.0021),
        [Measures.DeterredRate] = Ratio("deterred", 0.013),
        [Measures.ComplaintsPerThousand] = ComparisonFixture.About("complaints", "per 1,000", failureRate * 410),
        [Measures.ContactsPerThousand] = ComparisonFixture.About("contacts", "per 1,000", 60 + failureRate * 900),
        [Measures.SubmissionsPerIntent] = ComparisonFixture.About("submissions per intent", "", 1.08 + failureRate * 4),
        [Measures.Trust] = ComparisonFixture.About("trust", "", 0.93 - failureRate),
        [Measures.AcknowledgementP50] = Wait("acknowledgement", 3.1),
        [Measures.AcknowledgementP99] = Wait("acknowledgement", 20 + failureRate * 900),
        [Measures.PaymentApprovalP50] = Wait("payment approval", 640),
        [Measures.ConfirmationP50] = Wait("confirmation", 900),
        [Measures.ConfirmationP99] = Wait("confirmation", 96_000),
        [Measures.NetMoneyPerPotentialIntent] = ComparisonFixture.About("net money", "EUR", 14.2 + money),
        [Measures.OwedPerPotentialIntent] = ComparisonFixture.About("owed", "EUR", failureRate * 2),
    };

    private static Estimate Ratio(string quantity, double mean) => ComparisonFixture.About(quantity, "", mean);

    private static Estimate Wait(string quantity, double seconds) => ComparisonFixture.About(quantity, "s", seconds);
}
