using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment;

/// <summary>Rivals meet the same luck: where nobody has to wait for anybody, a change is felt by those alone whom it touches.</summary>
public sealed class CommonRandomNumbersLaw
{
    private static readonly ShopOptions Shop = Shops.Calm.WithChance();

    private static readonly PayGatewayOutage Outage = new() { From = TimeSpan.FromHours(6), For = TimeSpan.FromHours(1) };

    private static readonly Mitigation[] Everything =
    [
        new StrictInputValidation(), new AddressVerify { LookUpTime = Always.Seconds(0) }, new IdempotencyKey(), new RetryBackoffJitter(), new PeakProtection(),
        new ReconcilePoll(), new WaybillOcr(), new CourierCorrectionRequest(), new AutoRedirect(),
    ];

    [Fact]
    public void The_same_intents_come_up_in_every_arm_and_want_the_same()
    {
        var bare = Trial.Of(Shop).Suffering(new AddressWrong { Rate = new(0.2) }).Record();
        var protectedArm = Trial.Of(Shop).Suffering(new AddressWrong { Rate = new(0.2) }).Using(Everything).Record();

        protectedArm.Outcomes.Keys.Order().ShouldBe(bare.Outcomes.Keys.Order());
        foreach (var (intent, draft) in protectedArm.Drafts())
            draft.ShouldBe(bare.Drafts()[intent]);
    }

    public static TheoryData<string> Remedies => [.. Everything.Select(remedy => remedy.GetType().Name)];

    [Theory]
    [MemberData(nameof(Remedies))]
    public void A_remedy_changes_nobody_whom_it_does_not_touch(string remedy)
    {
        var bare = Trial.Of(Shop).Suffering(Trouble).Record();
        var arm = Trial.Of(Shop).Suffering(Trouble).Using(Everything.Single(one => one.GetType().Name == remedy)).Record();

        var touched = Troubled(bare).Union(Troubled(arm)).ToHashSet();
        touched.Count.ShouldBeLessThan(bare.Outcomes.Count * 3 / 4);
        Untouched(Lives(arm), touched).ShouldBe(Untouched(Lives(bare), touched));
    }

    [Fact]
    public void A_bad_address_is_nobody_elses_luck() => OnlyTheTouchedDiffer(
        new AddressWrong { Rate = new(0.2) },
        minutes => minutes.All<AddressNotFound>().Select(said => said.Said.Order.Intent));

    [Fact]
    public void A_mis_keyed_waybill_is_nobody_elses_luck() => OnlyTheTouchedDiffer(
        new WaybillMisKey { Rate = new(0.2) }, minutes => minutes.All<ParcelHeld>().Select(said => said.Said.Order.Intent));

    [Fact]
    public void A_mis_keyed_intake_is_nobody_elses_luck() => OnlyTheTouchedDiffer(
        new CarrierMisKey { ManualRate = new(0.2) }, minutes => minutes.All<ParcelHeld>().Select(said => said.Said.Order.Intent));

    [Fact]
    public void A_doubled_order_is_nobody_elses_luck() => OnlyTheTouchedDiffer(new DuplicateOrder { Rate = new(0.2) }, Repeated);

    [Fact]
    public void A_lost_callback_is_nobody_elses_luck() => OnlyTheTouchedDiffer(
        new PaidUnconfirmed { Rate = new(0.2), LostRatio = Ratio.One }, Unanswered);

    [Fact]
    public void An_outage_is_nobody_elses_luck() => OnlyTheTouchedDiffer(
        Outage, minutes => minutes.FirstByIntent<ChargeRequested>()
            .Where(entry => entry.Value.TotalSeconds > (5 * 3600) && entry.Value.TotalSeconds < 7 * 3600)
            .Select(entry => entry.Key));

    [Fact]
    public void Another_courier_changes_only_the_parcels_that_it_carries()
    {
        var slow = Shop.Couriers[0] with { Name = "snail", Share = new(0.3), Transit = Always.Days(20) };
        var two = Shop with { Couriers = [Shop.Couriers[0] with { Share = new(0.7) }, slow] };
        var one = Lives(Trial.Of(Shop).Record());
        var minutes = Trial.Of(two).Record();

        var carried = minutes.All<ParcelHandedOver>()
            .Where(said => minutes.SenderOf(said.Said) == minutes.Floor.Map.Couriers[1])
            .Select(said => said.Said.Order.Intent)
            .ToHashSet();
        carried.Count.ShouldBeInRange(50, 200);
        Untouched(Lives(minutes), carried).ShouldBe(Untouched(one, carried));
    }

    [Fact]
    public void Another_gateway_that_nobody_uses_changes_nobody()
    {
        var second = Shop.PaymentGateways[0] with { Name = "spare", Methods = ["voucher"] };
        var two = Shop with { PaymentGateways = [Shop.PaymentGateways[0], second] };

        Lives(Trial.Of(two).Record()).ShouldBe(Lives(Trial.Of(Shop).Record()));
    }

    [Fact]
    public void Another_gateways_outages_by_chance_leave_the_first_ones_timeline_alone()
    {
        var chance = new PayGatewayOutage { At = "acquirer", TimeToFailure = TimeSpan.FromHours(3), TimeToRepair = TimeSpan.FromMinutes(40) };
        var second = Shop.PaymentGateways[0] with { Name = "spare", Methods = ["voucher"] };
        var two = Shop with { PaymentGateways = [Shop.PaymentGateways[0], second] };

        var alone = WindowsAt("acquirer", Trial.Of(Shop).Suffering(chance));
        alone.ShouldNotBeEmpty();
        WindowsAt("acquirer", Trial.Of(two).Suffering(chance, chance with { At = "spare" })).ShouldBe(alone);
    }

    [Fact]
    public void A_further_retry_changes_only_those_who_need_it()
    {
        var four = Trial.Of(Shop).Suffering(Outage).Using(new RetryBackoffJitter { RetriesMax = 4 }).Record();
        var five = Trial.Of(Shop).Suffering(Outage).Using(new RetryBackoffJitter { RetriesMax = 5 }).Record();

        var needy = five.All<ChargeRequested>().Where(said => said.Said.Charge.Attempt == 5).Select(said => said.Said.Charge.Order.Intent).ToHashSet();
        needy.ShouldNotBeEmpty();
        Untouched(Lives(five), needy).ShouldBe(Untouched(Lives(four), needy));
    }

    [Fact]
    public void More_of_a_fault_strikes_those_whom_less_of_it_strikes_and_others_too()
    {
        var few = Trial.Of(Shops.Calm).Suffering(new WaybillMisKey { Rate = new(0.1) }).Run().Failed();
        var many = Trial.Of(Shops.Calm).Suffering(new WaybillMisKey { Rate = new(0.2) }).Run().Failed();

        few.ShouldBeSubsetOf(many);
        many.Count.ShouldBeGreaterThan(few.Count);
    }

    [Fact]
    public void The_order_in_which_mitigations_are_named_does_not_matter() =>
        Trial.Of(Shop).Suffering(Trouble).Using([.. Everything.Reverse()]).Run().Outcomes
            .ShouldBe(Trial.Of(Shop).Suffering(Trouble).Using(Everything).Run().Outcomes);

    /// <summary>A little of everything that touches intents one by one.</summary>
    private static readonly FailureMode[] Trouble =
    [
        new AddressWrong { Rate = new(0.08) },
        new WaybillMisKey { Rate = new(0.05) },
        new CarrierMisKey { ManualRate = new(0.05) },
        new DuplicateOrder { Rate = new(0.05) },
        new PaidUnconfirmed { Rate = new(0.05), LostRatio = Ratio.One },
    ];

    private static void OnlyTheTouchedDiffer(FailureMode fault, Func<Minutes, IEnumerable<long>> touched)
    {
        var good = Trial.Of(Shop).Record();
        var bad = Trial.Of(Shop).Suffering(fault).Record();

        var set = touched(bad).ToHashSet();
        set.Count.ShouldBeInRange(20, good.Outcomes.Count / 2);
        Untouched(Lives(bad), set).ShouldBe(Untouched(Lives(good), set));
    }

    /// <summary>What became of each intent, and when it was confirmed and delivered.</summary>
    private static SortedDictionary<long, string> Lives(Minutes minutes)
    {
        var confirmed = minutes.FirstByIntent<OrderConfirmed>();
        var delivered = minutes.FirstByIntent<ParcelDelivered>();
        return new(minutes.Outcomes.ToDictionary(
            entry => entry.Key,
            entry => $"{entry.Value} {confirmed.GetValueOrDefault(entry.Key)} {delivered.GetValueOrDefault(entry.Key)}"));
    }

    private static Dictionary<long, string> Untouched(SortedDictionary<long, string> lives, HashSet<long> touched) =>
        lives.Where(entry => !touched.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Intents with which anything out of the ordinary happened.</summary>
    private static HashSet<long> Troubled(Minutes minutes) =>
    [
        .. minutes.Drafts().Where(entry => entry.Value.IsAddressWrong).Select(entry => entry.Key),
        .. minutes.All<ParcelHeld>().Select(said => said.Said.Order.Intent),
        .. minutes.All<CorrectionAsked>().Select(said => said.Said.Intent),
        .. minutes.Outcomes.Where(entry => entry.Value == Outcome.Deterred).Select(entry => entry.Key),
        .. Repeated(minutes),
        .. Unanswered(minutes),
        .. minutes.All<AddressNotFound>().Select(said => said.Said.Order.Intent),
    ];

    private static IEnumerable<long> Repeated(Minutes minutes) =>
        minutes.All<OrderSubmitted>().Where(said => said.Said.Submission > 0).Select(said => said.Said.Intent);

    private static IEnumerable<long> Unanswered(Minutes minutes) =>
        minutes.All<BuyerCharged>().Select(said => said.Said.Charge)
            .Except(minutes.All<ChargeAnswered>().Where(said => said.Said.IsCaptured).Select(said => said.Said.Charge))
            .Select(charge => charge.Order.Intent);

    private static List<FaultWindow> WindowsAt(string gateway, Trial trial) =>
        [.. trial.Run().Result.Windows.Where(window => window.At == gateway && window.FromSeconds < 86_400)];
}
