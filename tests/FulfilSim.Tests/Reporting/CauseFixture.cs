using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Tests.Reporting;

/// <summary>Invented root causes that share out a failure rate.</summary>
internal static class CauseFixture
{
    private static readonly (string Category, string Cause, double Share)[] Shares =
    [
        ("payment", "pay-gateway-outage", 0.27),
        ("customer-data", "address-wrong", 0.22),
        ("order-system", "congestion", 0.18),
        ("merchant-process", "waybill-mis-key", 0.09),
        ("inventory", "stockout-at-fulfilment", 0.08),
        ("carrier", "carrier-mis-key", 0.06),
        ("payment", "paid-unconfirmed", 0.05),
        ("customer-data", "phone-invalid", 0.03),
        ("order-system", "network-unstable", 0.015),
        ("carrier", "tracking-stall", 0.005),
    ];

    public static IReadOnlyList<CauseRate> Of(double failureRate) =>
    [
        .. Shares
            .Where(share => failureRate > 0.02 || share.Cause != "tracking-stall")
            .Select(share => (share.Category, share.Cause, Rate: failureRate * 1000 * Felt(share.Cause, share.Share, failureRate)))
            .OrderByDescending(row => row.Rate)
            .Select(row => new CauseRate(row.Category, row.Cause, ComparisonFixture.About(row.Cause, "per 1,000", row.Rate))),
    ];

    private static double Felt(string cause, double share, double failureRate) =>
        cause == "congestion" ? share * failureRate / 0.04 : share;
}
