using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class StopSpec
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Those_under_way_may_settle_and_nobody_else_comes_in()
    {
        var stage = Holding();
        stage.Submit();
        var stopping = stage.Target.StopAsync(Limit);
        stage.Submit(intent: 4).ShouldBeFalse();
        stage.Target.Counts.Missed.ShouldBe(0);
        stage.Clock.Pass(TimeSpan.FromSeconds(4.9));
        stopping.IsCompleted.ShouldBeFalse();
        stage.Shop.Answer("/orders", Made(7));
        var counts = await stopping;
        (counts.Started, counts.Ended, counts.GivenUp, counts.UnderWay).ShouldBe((1, 1, 0, 0));
        stage.Heard.ShouldBe(["3.0 acknowledged", "3.0 ended"]);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_counted()
    {
        var stage = Holding();
        stage.Submit();
        stage.Submit(intent: 4);
        var stopping = stage.Target.StopAsync(Limit);
        stage.Clock.Pass(Limit);
        var counts = await stopping;
        (counts.Started, counts.Ended, counts.GivenUp, counts.UnderWay).ShouldBe((2, 0, 2, 0));
        stage.Heard.ShouldBeEmpty();
        stage.Requests.Select(request => request.Verdict).ShouldBe([RequestVerdict.GivenUp, RequestVerdict.GivenUp]);
    }

    [Fact]
    public async Task A_request_of_a_forgotten_intent_may_finish_and_what_it_says_is_told()
    {
        var stage = Holding();
        stage.Submit();
        stage.Target.Forget(3);
        stage.Shop.Answer("/orders", Made(7));
        await stage.HeardAsync("3.0 acknowledged", "3.0 ended");
        (await stage.Target.StopAsync(TimeSpan.Zero)).Ended.ShouldBe(1);
    }

    [Fact]
    public async Task After_it_a_forgotten_intent_makes_no_further_step()
    {
        var stage = new Rehearsal(new() { Steps = [Order, Status] }, asked => asked.Method == HttpVerb.Post ? null : State("paid"));
        stage.Submit();
        stage.Target.Forget(3);
        stage.Shop.Answer("/orders", Made(7));
        await stage.CountAsync(counts => counts.GivenUp == 1);
        stage.Heard.ShouldBe(["3.0 acknowledged"]);
        stage.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_under_way_are_missed_sends()
    {
        var stage = Holding(inFlightMax: 2);
        (stage.Submit(1), stage.Submit(2), stage.Submit(3)).ShouldBe((true, true, false));
        stage.Target.Counts.Missed.ShouldBe(1);
        stage.Target.Counts.Started.ShouldBe(2);
        stage.Shop.Answer("/orders", Made(7)); // the latter one's
        await stage.HeardAsync("2.0 acknowledged", "2.0 ended");
        stage.Submit(4).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_hears_of_an_end_finds_room_for_the_next_submission()
    {
        Rehearsal? stage = null;
        var count = 0;
        stage = new Rehearsal(new() { Steps = [Order] }, _ => Made(7), new() { InFlightMax = 1 })
        {
            OnEnded = () => { if (++count < 100) stage!.Submit(count).ShouldBeTrue(); },
        };
        stage.Submit();
        await stage.CountAsync(counts => counts.Ended == 100);
        stage.Target.Counts.Missed.ShouldBe(0);
    }

    [Fact]
    public async Task A_sender_that_fails_in_a_way_that_nobody_knows_is_a_bug_and_is_told_as_one()
    {
        var stage = new Rehearsal(new() { Steps = [Order] }, _ => throw new FormatException("what a bug says"));
        stage.Submit();
        await Should.ThrowAsync<FormatException>(stage.Target.CannotGoOn);
        var counts = await stage.Target.StopAsync(TimeSpan.Zero);
        (counts.Started, counts.GivenUp, counts.UnderWay).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_double_click_is_a_second_journey_of_the_same_intent()
    {
        var next = 6;
        var stage = new Rehearsal(new() { Steps = [Order, Status] }, asked => asked.Method == HttpVerb.Post ? Made(++next) : State("new"));
        stage.Submit(number: 0, clientKey: 0);
        stage.Submit(number: 1, clientKey: 0);
        await stage.UntilAsync(() => stage.Requests.Count == 4);
        stage.Shop.Asked.Select(asked => asked.Target).ShouldBe(["/orders", "/orders/7", "/orders", "/orders/8"]);
        stage.Target.Forget(3);
        await stage.CountAsync(counts => counts.GivenUp == 2);
    }

    [Theory]
    [InlineData(HttpEnd.TimedOut)]
    [InlineData(HttpEnd.Broken)]
    public async Task Counts_balance_when_the_target_dies(HttpEnd end)
    {
        var count = 0;
        var stage = new Rehearsal(new() { Steps = [Order] }, _ => Interlocked.Increment(ref count) <= 50 ? Made(7) : FakeAnswer.Failed(end));
        for (var intent = 0; intent < 100; intent++)
            stage.Submit(intent).ShouldBeTrue();
        var counts = await stage.Target.StopAsync(Limit);
        (counts.Started, counts.Ended, counts.GivenUp).ShouldBe((100, 100, 0));
        stage.Heard.Count(heard => heard.EndsWith(" failed", StringComparison.Ordinal)).ShouldBe(50);
    }

    private static Rehearsal Holding(int inFlightMax = 100) =>
        new(new() { Steps = [Order] }, _ => null, new LoadOptions { InFlightMax = inFlightMax });
}
