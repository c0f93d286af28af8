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
}
