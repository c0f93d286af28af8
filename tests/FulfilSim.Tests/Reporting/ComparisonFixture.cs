using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Reporting;

/// <summary>
/// A comparison made up for the tests of the reports: every number is invented, and the same each time.
/// </summary>
internal static class ComparisonFixture
{
    public const int Replications = 20;

    /// <summary>Six arms of a peak day under a grey gateway.</summary>
    public static Comparison BlackFriday() => new()
    {
        Scenario = Scenario(),
        Verdict =
        [
            "'everything' keeps failed orders at 1.2 % where 'reference' has 3.4 %, and 'peak' brings most of it.",
            "Whether 'scan' helps at all these 20 replications cannot tell.",
        ],
        Warnings = ["0.14 % of the intents under 'bare' were still open at the horizon: its bounds lie further apart than usual."],
        Arms =
        [
            Arm("bare", 0.0712, +0.0371, Conclusion.Higher, money: -1.31, Conclusion.Lower, peakFactor: 2.2) with { Mitigations = [] },
            Arm("reference", 0.0341, null, null, money: null, null, peakFactor: 1.5) with
            {
                Mitigations = ["retry-backoff-jitter", "strict-input-validation"],
                IsReference = true,
            },
            Arm("address", 0.0296, -0.0045, Conclusion.Lower, money: 0.19, Conclusion.Higher, peakFactor: 1.45),
            Arm("scan", 0.0338, -0.0003, Conclusion.Inconclusive, money: -0.02, Conclusion.Inconclusive, peakFactor: 1.5),
            Arm("peak", 0.0183, -0.0158, Conclusion.Lower, money: 0.54, Conclusion.Higher, peakFactor: 0.8) with
            {
                Mitigations = ["retry-backoff-jitter", "strict-input-validation", "peak-protection", "retry-budget", "circuit-breaker"],
                Hurts = ["peak-protection refuses genuine buyers while the queue is full"],
            },
            Arm("everything", 0.0121, -0.0220, Conclusion.Lower, money: 0.71, Conclusion.Higher, peakFactor: 0.75) with
            {
                Mitigations = ["retry-backoff-jitter", "strict-input-validation", "address-verify", "waybill-ocr", "peak-protection"],
                BreakEvens = [new("address-verify", "cost per order", 0.71), new("waybill-ocr", "licence per scanned parcel", 0.71)],
                Hurts = ["address-verify asks every buyer one more question", "peak-protection refuses genuine buyers while the queue is full"],
            },
        ],
        Placebo = Arm("placebo", 0.0342, +0.0001, Conclusion.Inconclusive, money: 0.00, Conclusion.Inconclusive, peakFactor: 1.5) with
        {
            SavedPerThousand = PerThousand("saved", 1.2),
            HarmedPerThousand = PerThousand("harmed", 1.3),
        },
        Stopping = new(0.0015, [20], 0.0012, IsReached: true),
        ButFor =
        [
            new("reference", "address-wrong", About("failures with this root cause", "", 0.21), About("failures that vanish without it", "", 0.18)),
        ],
        Windows =
        [
            new("pay-gateway-outage", "acquirer-a", "grey", 22 * 86400 + 11 * 3600, 22 * 86400 + 11 * 3600 + 2400),
            new("carrier-platform-fault", "correios", "down", 22 * 86400 + 30 * 3600, 22 * 86400 + 36 * 3600),
        ],
    };

    /// <summary>An estimate with a half-width of a twentieth of its mean.</summary>
    public static Estimate About(string quantity, string unit, double mean) =>
        new(quantity, unit, mean, Math.Abs(mean) / 20, 0.95, Replications);

    private static ScenarioSummary Scenario() => new()
    {
        Name = "black-friday",
        Title = "Black Friday: the gateway goes grey while orders are at 6.9 times the mean",
        Question = "Which mitigations keep failed orders under 2 % at the peak, and what do they cost?",
        Digest = "8f3a1c5e9b7d2460",
        Currency = "EUR",
        Seed = 20171124,
        Replications = Replications,
        ConfidenceLevel = 0.95,
        ReferenceArm = "reference",
        CohortsPerYear = 4,
        Start = new DateTimeOffset(2017, 11, 2, 0, 0, 0, TimeSpan.FromHours(-2)),
        CohortFromSeconds = 21 * 86400,
        CohortUntilSeconds = 24 * 86400,
        Faults = ["payment gateway acquirer-a goes grey for 40 min on 24 Nov at 11:00", "1.5 % of addresses are wrong", "waybills are mis-keyed"],
    };

    private static ArmResult Arm(
        string name, double failureRate, double? difference, Conclusion? conclusion, double? money, Conclusion? moneyConclusion, double peakFactor) => new()
        {
            Name = name,
            Mitigations = ["retry-backoff-jitter", "strict-input-validation", $"{name}-verify"],
            FailureRate = new("failure rate", "", failureRate, 0.0014, 0.95, Replications),
            FailureRateDifference = difference is null ? null : Paired("failure rate", "", difference.Value, 0.0012, conclusion!.Value),
            FailureRateOpenFulfilled = failureRate - 0.0002,
            FailureRateOpenFailed = failureRate + 0.0004,
            SavedPerThousand = difference is null ? null : PerThousand("saved", Math.Max(0, -difference.Value * 1000) + 1.9),
            HarmedPerThousand = difference is null ? null : PerThousand("harmed", Math.Max(0, difference.Value * 1000) + 1.4),
            Measures = MeasureFixture.Of(failureRate, money ?? 0),
            NetMoneyDifference = money is null ? null : Paired("net money per potential intent", "EUR", money.Value, 0.06, moneyConclusion!.Value),
            BreakEvens = [],
            Causes = CauseFixture.Of(failureRate),
            Stations = StationFixture.Of(peakFactor),
            Series = SeriesFixture.Of(peakFactor),
            Hurts = [],
            NetSavedPerThousand = difference is null ? null : PerThousand("net saved", -difference.Value * 1000),
            ReplicationsToSettle = conclusion == Conclusion.Inconclusive ? 640 : null,
            Best = name == "scan" ? null : new(failureRate - 0.0121, -0.0062, failureRate - 0.0110, name == "everything"),
            KnownCost = About("known running costs per potential intent", "EUR", 0.04),
            Efficiency = new(name == "everything" ? "" : "everything", IsSure: name == "bare"),
            ValuePerYear = money is null ? null : Paired("gain in a year", "EUR", money.Value * 1e6, 60_000, moneyConclusion!.Value),
            VarianceReduction = difference is null ? null : 4.2,
        };

    private static PairedDifference Paired(string quantity, string unit, double mean, double half, Conclusion conclusion) =>
        new(new(quantity, unit, mean, half, 0.99, Replications), Replications, conclusion);

    private static Estimate PerThousand(string quantity, double mean) => About(quantity, "per 1,000", mean);
}
