using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Fakes;

/// <summary>Scenarios for engines that never simulate them.</summary>
internal static class FakeScenario
{
    public const string Digest = "0123456789abcdef";

    public static ShopScenario With(int replications, params Arm[] arms) => new()
    {
        Name = "fake",
        Title = "A fake shop",
        Question = "Which arm?",
        Digest = Digest,
        Shop = new ShopOptions(),
        Faults = [new AddressWrong(), new PayGatewayOutage { At = "acquirer-a" }],
        Arms = [new(Arm.BareName, []), new(Arm.ReferenceName, []), .. arms],
        Experiment = new() { Replications = replications, Seed = 7, Confidence = new Ratio(0.95) },
    };

    /// <summary>An arm whose effect follows from the model.</summary>
    public static Arm Protected(string name = "peak") => new(name, [new PeakProtection()]);

    /// <summary>An arm whose running cost nobody stated.</summary>
    public static Arm Verified(string name = "address") => new(name, [new AddressVerify()]);

    /// <summary>An arm that does what somebody assumed it does.</summary>
    public static Arm Scanning(string name = "scan") => new(name, [new WaybillOcr()]);

    /// <summary>An arm whose effect is assumed and whose every cost is stated.</summary>
    public static Arm Asking(string name = "ask") => new(name, [new CourierCorrectionRequest()]);

    /// <summary>Five rivals of bare and reference, as many as a shop may want to see at once.</summary>
    public static Arm[] SevenArms()
    {
        Arm address = Verified();
        Arm payments = new("payments", [new RetryBackoffJitter(), new ReconcilePoll()]);
        Arm peak = Protected();
        Arm parcels = new("parcels", [new WaybillOcr(), new CourierCorrectionRequest(), new AutoRedirect()]);
        Arm everything = new("everything", [.. from arm in new[] { address, payments, peak, parcels } from each in arm.Mitigations select each]);
        return [address, payments, peak, parcels, everything];
    }
}
