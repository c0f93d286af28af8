using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Lives;

/// <summary>The life of one intent in small shops, in which one can tell what must happen.</summary>
public sealed class LifeRecorderSpec
{
    private static readonly Trial Calm = Trial.Of(Shops.Calm);

    [Fact]
    public void An_order_without_trouble_is_told_from_the_wish_to_the_parcel()
    {
        var life = Tell(Calm, intent: 5).Life;
        life.Happenings.Select(happening => happening.Text).ShouldBe([
            "A buyer wants to buy.",
            "The buyer's order reached the order system.",
            "A worker of the order system was done with it.",
            "The acknowledgement, with delivery promised by Monday 8 January, reached the buyer.",
            "The request to charge 65.00 USD reached gateway acquirer.",
            "Gateway acquirer was done with it.",
            "The answer of gateway acquirer that it deals with the charge reached the order system.",
            "65.00 USD left the buyer's account.",
            "The callback of gateway acquirer that the charge was captured reached the order system.",
            "The request to pick and pack reached warehouse north.",
            "The confirmation reached the buyer.",
            "A picker of warehouse north was done with it.",
            "Warehouse north had the parcel ready for the courier.",
            "The bank's notice of a charge of 65.00 USD reached the buyer.",
            "The courier picked the parcel up.",
            "The courier tried to deliver (attempt 1).",
            "The courier handed the parcel to the buyer.",
            "65.00 USD was earned, as the goods were the buyer's.",
            "The intent was fulfilled, in time.",
            "The buyer accepted the parcel.",
            "The report of the courier that the parcel was delivered reached the order system.",
        ]);
        life.Happenings.Select(happening => happening.At).ShouldBeInOrder();
        (life.Outcome, life.Cause, life.AroseAt).ShouldBe((Outcome.Fulfilled, null, life.Happenings[0].At));
    }

    [Fact]
    public void A_lost_callback_is_a_moment_of_its_own_and_the_fault_stands_before_it()
    {
        var life = Tell(Calm.Suffering(new PaidUnconfirmed { Rate = Ratio.One, LostRatio = Ratio.One }), intent: 5).Life;
        var lost = life.Happenings.Single(happening => happening.Kind == HappeningKind.Lost);
        lost.Text.ShouldBe("The callback of gateway acquirer that the charge was captured was lost on its way to the order system.");
        Before(life, lost).Text.ShouldBe("The fault paid-unconfirmed had a hand in it.");
        life.Happenings.ShouldNotContain(happening => happening.Name == "order-confirmed");
        (life.Outcome, life.Cause!.Id).ShouldBe((Outcome.Failed, "paid-unconfirmed"));
        life.Ledger.Select(entry => (entry.Reason, entry.Cents)).ShouldBe([
            (MoneyReason.Captured, 6500), (MoneyReason.Fee, 162), (MoneyReason.Owed, 6500)]);
        life.Money.NetCents.ShouldBe(-162);
    }

    [Fact]
    public void A_late_callback_is_told_when_it_is_held_up_and_when_it_arrives()
    {
        var late = new PaidUnconfirmed { Rate = Ratio.One, LostRatio = Ratio.Zero, LateBy = Always.Hours(4) };
        var life = Tell(Calm.Suffering(late), intent: 5).Life;
        var held = life.Happenings.Single(happening => happening.Kind == HappeningKind.HeldUp);
        held.Text.ShouldBe("The callback of gateway acquirer that the charge was captured was held up for 4 h on its way to the order system.");
        var arrival = life.Happenings.Single(happening => happening is { Name: "charge-answered", Kind: HappeningKind.Arrived });
        (arrival.At - held.At).TotalHours.ShouldBe(4, tolerance: 0.001);
    }

    [Fact]
    public void An_attempt_at_a_wrong_address_was_in_vain_and_the_missed_promise_is_told()
    {
        var slow = Shops.Calm.WithCourier(courier => courier with { Transit = Always.Days(8) });
        var life = Tell(Trial.Of(slow).Suffering(new AddressWrong { Rate = Ratio.One }), intent: 5).Life;
        life.Wanted!.IsAddressWrong.ShouldBeTrue();
        life.Happenings.ShouldContain(happening => happening.Text == "The courier tried to deliver (attempt 1) in vain.");
        var missed = life.Happenings.Single(happening => happening.Kind == HappeningKind.Promise);
        (missed.Text, missed.At).ShouldBe(("The promised day, Monday 8 January, was over.", TimeSpan.FromDays(8)));
        life.Happenings.Select(happening => happening.At).ShouldBeInOrder();
    }

    [Fact]
    public void A_deterred_buyer_has_a_short_life()
    {
        var shop = Calm.Using(new StrictInputValidation { Friction = Ratio.One });
        var life = Tell(shop, intent: 5).Life;
        life.Happenings.Select(happening => happening.Name).ShouldBe(["intent-arose", "deterred"]);
        (life.Outcome, life.Wanted).ShouldBe((Outcome.Deterred, null));
    }

    [Fact]
    public void To_be_watched_changes_nothing()
    {
        var trial = Trial.Of(Shops.Calm.WithChance()).Suffering(new PaidUnconfirmed { Rate = new(0.3) }, new AddressWrong { Rate = new(0.1) });
        var (plain, watched) = (trial.Run(), Tell(trial, intent: 5).Cell);
        watched.Result.Digest.ShouldBe(plain.Result.Digest);
        watched.Outcomes.ShouldBe(plain.Outcomes);
    }

    [Fact]
    public void The_money_of_all_lives_adds_up_to_the_money_of_the_cell()
    {
        var shop = Shops.Calm.WithChance().WithClock(clock => clock with { Cohort = TimeSpan.FromMinutes(30) });
        var trial = Trial.Of(shop).Suffering(new PaidUnconfirmed { Rate = new(0.3) });
        var count = trial.Run().Outcomes.Length;
        var lives = Enumerable.Range(0, count).Select(intent => Tell(trial, intent)).ToList();
        count.ShouldBeGreaterThan(5);
        lives.Sum(each => each.Life.Money.OwedCents).ShouldBe(lives[0].Cell.Result.Money.OwedCents);
        lives.Sum(each => each.Life.Money.PaymentFeeCents).ShouldBe(lives[0].Cell.Result.Money.PaymentFeeCents);
        lives.Select(each => each.Life.Outcome).ShouldBe(lives[0].Cell.Outcomes.Select(code => code.Outcome));
    }

    [Fact]
    public void The_intents_that_count_are_known_without_a_cell()
    {
        var trial = Trial.Of(Shops.Calm.WithClock(clock => clock with { RunIn = TimeSpan.FromHours(3), Cohort = TimeSpan.FromHours(4) }));
        var intents = CohortIntents.Of(trial.Shop, trial.Settings);
        intents.First.ShouldBeGreaterThan(0);
        intents.Moments.Count.ShouldBe(trial.Run().Outcomes.Length);
        intents.Moments.ShouldBe(trial.Moments());
        Tell(trial, intents.First).Life.Outcome.ShouldBe(Outcome.Fulfilled);
        Tell(trial, intents.First).Life.AroseAt.ShouldBe(intents.Moments[0]);
        (intents.Contains(intents.First - 1), intents.Contains(intents.First + intents.Moments.Count)).ShouldBe((false, false));
    }

    private static RecordedLife Tell(Trial trial, long intent) =>
        LifeRecorder.Record(trial.Shop, trial.Faults, trial.Mitigations, trial.Settings, intent);

    private static Happening Before(IntentLife life, Happening happening) =>
        life.Happenings[life.Happenings.ToList().IndexOf(happening) - 1];
}
