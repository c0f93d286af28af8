using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class WithdrawSpec
{
    private static readonly JourneyOptions Journey = new() { Steps = [Order], Withdraw = [Cancel] };

    [Fact]
    public async Task A_buyer_takes_back_the_order_that_a_submission_has_made()
    {
        var next = 6;
        var stage = new Rehearsal(Journey, asked => asked.Method == HttpVerb.Post ? Made(++next) : FakeAnswer.Of(204));
        stage.Submit(number: 0);
        stage.Submit(number: 1, clientKey: 1);
        await stage.UntilAsync(() => stage.Heard.Count == 4);
        stage.Target.Withdraw(3, 1);
        stage.Target.Withdraw(3, 1); // once is enough
        await stage.UntilAsync(() => stage.Heard.Count == 5);
        stage.Heard[^1].ShouldBe("3.1 cancelled");
        stage.Shop.Asked.Count(asked => asked.Method == HttpVerb.Delete).ShouldBe(1);
        stage.Shop.Asked[^1].Target.ShouldBe("/orders/8");
        var counts = await stage.Target.StopAsync(TimeSpan.FromSeconds(1));
        (counts.Withdrawn, counts.WithdrawnWell, counts.WithdrawnInVain).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task An_order_that_is_on_its_way_is_taken_back_as_soon_as_it_is_there()
    {
        var stage = new Rehearsal(Journey, asked => asked.Method == HttpVerb.Post ? null : FakeAnswer.Of(204));
        stage.Submit();
        stage.Target.Withdraw(3, 0);
        stage.Target.Forget(3).ShouldBeTrue(); // whoever has withdrawn waits for nothing
        stage.Shop.Asked.Count.ShouldBe(1);
        stage.Shop.Answer("/orders", Made(7));
        await stage.UntilAsync(() => stage.Heard.Contains("3.0 cancelled"));
        stage.Shop.Asked[^1].ToString().ShouldBe("DELETE /orders/7");
    }

    [Fact]
    public async Task An_order_can_be_taken_back_when_its_intent_is_decided_and_until_it_is_released()
    {
        var next = 6;
        var stage = new Rehearsal(Journey, asked => asked.Method == HttpVerb.Post ? Made(++next) : FakeAnswer.Of(204));
        stage.Submit(number: 0);
        stage.Submit(number: 1, clientKey: 1);
        await stage.UntilAsync(() => stage.Heard.Count == 4);
        stage.Target.Forget(3).ShouldBeFalse();
        stage.Target.Withdraw(3, 0);
        await stage.UntilAsync(() => stage.Heard.Contains("3.0 cancelled"));
        stage.Target.Release(3);
        stage.Target.Withdraw(3, 1);
        var counts = await stage.Target.StopAsync(TimeSpan.FromSeconds(1));
        (counts.Withdrawn, counts.WithdrawnWell, counts.WithdrawnInVain).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task What_was_never_made_cannot_be_taken_back()
    {
        var stage = new Rehearsal(Journey, _ => null);
        stage.Submit();
        stage.Target.Withdraw(3, 0);
        stage.Target.Withdraw(9, 0);
        stage.Shop.Answer("/orders", FakeAnswer.Failed(HttpEnd.TimedOut));
        await stage.HeardAsync("3.0 failed");
        stage.Shop.Asked.Count.ShouldBe(1);
        await stage.CountAsync(counts => counts.WithdrawnInVain == 2);
    }

    [Fact]
    public async Task An_order_without_an_answer_can_be_taken_back_by_the_key_it_was_sent_with()
    {
        var byKey = Journey with { Withdraw = [Cancel with { Path = "/orders/by-key/{{reference}}" }] };
        var stage = new Rehearsal(byKey, asked => asked.Method == HttpVerb.Post ? FakeAnswer.Failed(HttpEnd.TimedOut) : FakeAnswer.Of(204));
        stage.Submit();
        await stage.HeardAsync("3.0 failed");
        stage.Target.Withdraw(3, 0);
        await stage.HeardAsync("3.0 failed", "3.0 cancelled");
        stage.Shop.Asked[^1].Target.ShouldBe("/orders/by-key/run7-reference-2-3-0");
    }

    [Fact]
    public async Task A_shop_that_is_too_busy_to_take_it_back_is_not_busy_with_the_submission()
    {
        var stage = new Rehearsal(Journey, asked => asked.Method == HttpVerb.Post ? Made(7) : FakeAnswer.Of(503));
        stage.Submit();
        await stage.HeardAsync("3.0 acknowledged", "3.0 ended");
        stage.Target.Withdraw(3, 0);
        await stage.UntilAsync(() => stage.Requests.Count == 2);
        var counts = await stage.Target.StopAsync(TimeSpan.FromSeconds(1));
        (counts.Withdrawn, counts.WithdrawnWell).ShouldBe((1, 0));
        stage.Heard.Count.ShouldBe(2);
    }
}
