using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

/// <summary>What a catalogue entry says a mitigation acts on, and nothing else, is what it acts on.</summary>
public sealed class ActsOnSpec
{
    private static readonly FailureMode[] Faults =
    [
        new PayGatewayOutage { From = TimeSpan.FromHours(6), For = TimeSpan.FromMinutes(30) },
        new PaidUnconfirmed { Rate = new(0.3), LostRatio = Ratio.One },
        new AddressWrong { Rate = new(0.3) },
        new StockRecordDrift { RecordsWrong = Ratio.One, ErrorSd = Ratio.One },
        new WaybillMisKey { Rate = new(0.3) },
        new CarrierMisKey { ManualRate = new(0.3) },
        new DuplicateOrder { Rate = new(0.3), SlowFactor = 1 },
    ];

    /// <summary>Each without its side effects, so that only its help is seen.</summary>
    private static readonly Mitigation[] Remedies =
    [
        new StrictInputValidation { Friction = Ratio.Zero },
        new AddressVerify { FalseAlarms = Ratio.Zero, LookUpTime = Always.Seconds(0) },
        new IdempotencyKey(),
        new RetryBackoffJitter { RetriesMax = 10, BackoffBase = TimeSpan.FromMinutes(5), BackoffMax = TimeSpan.FromMinutes(30) },
        new PeakProtection(),
        new ReconcilePoll(),
        new WaybillOcr { FieldError = Ratio.Zero },
        new CourierCorrectionRequest(),
        new AutoRedirect(),
    ];

    public static TheoryData<string, string> Pairs(bool areDeclared)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var remedy in Remedies)
        {
            foreach (var fault in Faults)
            {
                if (CatalogueOf.Of(remedy).ActsOn.Contains(CatalogueOf.Id(fault)) == areDeclared)
                    pairs.Add(CatalogueOf.Id(remedy), CatalogueOf.Id(fault));
            }
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs), false)]
    public void A_remedy_changes_no_outcome_under_a_fault_that_it_does_not_act_on(string remedy, string fault) =>
        With(fault).Using(RemedyOf(remedy)).Run().Outcomes.ShouldBe(With(fault).Run().Outcomes);

    [Theory]
    [MemberData(nameof(Pairs), true)]
    public void A_remedy_lessens_failures_by_a_fault_that_it_acts_on(string remedy, string fault) =>
        With(fault).Using(RemedyOf(remedy)).Run().Failed().Count.ShouldBeLessThan(With(fault).Run().Failed().Count);

    [Fact]
    public void Every_remedy_and_every_fault_of_the_catalogue_is_tried_here()
    {
        Remedies.Select(CatalogueOf.Id).Order().ShouldBe(
            CatalogueOf.Mitigations.Select(type => CatalogueOf.MitigationOf(type).Id));
        Faults.Select(CatalogueOf.Id).Append("peak-overload").Order(StringComparer.Ordinal).ShouldBe(
            CatalogueOf.FailureModes.Select(type => CatalogueOf.FailureModeOf(type).Id));
    }

    /// <summary>A shop in which nothing is scarce but, with two warehouses, the stock of each; buyers try once.</summary>
    private static Trial With(string fault) => Trial.Of(Shops.Twin.WithChance()
        .WithBuyers(buyers => buyers with { Retries = new() { Max = 0 } })
        .WithGateway(gateway => gateway with { RefundTime = TimeSpan.FromHours(1) }))
        .Suffering(Faults.Single(mode => CatalogueOf.Id(mode) == fault));

    private static Mitigation RemedyOf(string id) => Remedies.Single(remedy => CatalogueOf.Id(remedy) == id);
}
