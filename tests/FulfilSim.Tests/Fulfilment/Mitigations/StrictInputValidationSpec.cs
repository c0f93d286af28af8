using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class StrictInputValidationSpec
{
    private static readonly AddressWrong BadAddresses = new() { Rate = new(0.3) };

    private static readonly StrictInputValidation Form = new() { Friction = Ratio.Zero };

    [Fact]
    public void The_form_catches_the_bad_addresses_that_it_can_see()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { CorrectionAbandonRatio = Ratio.Zero });
        var bare = Trial.Of(shop).Suffering(BadAddresses).Run();
        var cell = Trial.Of(shop).Suffering(BadAddresses).Using(Form).Run();

        cell.Failed().ShouldBeSubsetOf(bare.Failed());
        // Of the bad addresses 40 % are visible, and 90 % of these are caught.
        cell.Count(Outcome.Failed).ShouldBeAShare(1 - (0.4 * 0.9), of: bare.Count(Outcome.Failed));
    }

    [Fact]
    public void A_form_that_sees_and_catches_everything_lets_no_bad_address_through()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { CorrectionAbandonRatio = Ratio.Zero });
        var all = Form with { VisibleRatio = Ratio.One, Catches = Ratio.One };

        Trial.Of(shop).Suffering(BadAddresses).Using(all).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void Some_leave_when_they_are_asked_to_mend_something()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { CorrectionAbandonRatio = Ratio.One });
        var minutes = Trial.Of(shop).Suffering(BadAddresses).Using(Form).Record();

        var asked = minutes.All<CorrectionAsked>().Select(said => said.Said.Intent).ToList();
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(intent => minutes.Outcomes[intent] == Outcome.Failed);
        Trial.Of(shop).Suffering(BadAddresses).Using(Form).Run().ShouldFailOnlyBy("customer-data", "address-wrong");
    }

    [Fact]
    public void The_stricter_form_keeps_some_from_buying()
    {
        var cell = Trial.Of(Shops.Calm).Using(Form with { Friction = new(0.2) }).Run();

        cell.Count(Outcome.Deterred).ShouldBeAShare(0.2, of: cell.Outcomes.Length);
        cell.Result.Counts.Submitted.ShouldBe(cell.Outcomes.Length - cell.Count(Outcome.Deterred));
    }

    [Fact]
    public void More_friction_deters_those_whom_less_deters_and_others_too()
    {
        var little = Trial.Of(Shops.Calm).Using(Form with { Friction = new(0.01) }).Run().Intents(Outcome.Deterred);
        var more = Trial.Of(Shops.Calm).Using(Form with { Friction = new(0.02) }).Run().Intents(Outcome.Deterred);

        little.ShouldNotBeEmpty();
        little.ShouldBeSubsetOf(more);
        more.Count.ShouldBeGreaterThan(little.Count);
    }

    [Fact]
    public void A_question_about_data_that_have_been_mended_meanwhile_is_no_false_alarm()
    {
        // Handling takes longer than patience lasts, so the question about a repeat comes after the correction.
        var slow = Shops.Calm
            .WithOrderSystem(system => system with { ServiceTime = Always.Seconds(90) })
            .WithBuyers(buyers => buyers with
            {
                Patience = Always.Minutes(1),
                Retries = new() { Max = 5, Backoff = Always.Seconds(5) },
                CorrectionTime = Always.Seconds(10),
                CorrectionAbandonRatio = Ratio.Zero,
                FalseAlarmAbandonRatio = Ratio.One,
            });
        var all = Form with { VisibleRatio = Ratio.One, Catches = Ratio.One };
        var cell = Trial.Of(slow).Suffering(new AddressWrong { Rate = Ratio.One }).Using(all).Run();

        cell.Result.Counts.FalseRejects.ShouldBe(0);
        cell.FailedBy("false-reject").ShouldBeEmpty();
    }

    [Fact]
    public void Right_addresses_are_never_questioned() =>
        Trial.Of(Shops.Calm).Using(Form).Record().All<CorrectionAsked>().ShouldBeEmpty();
}
