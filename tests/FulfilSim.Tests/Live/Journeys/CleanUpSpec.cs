using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class CleanUpSpec
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly StepOptions TakeAway = new() { Name = "take away", Method = HttpVerb.Delete, Path = "/orders/{{orderId}}" };
    private static readonly StepOptions TakeAwayByKey = TakeAway with { Path = "/orders/by-key/{{reference}}" };

    [Fact]
    public async Task Every_order_that_was_made_is_taken_away_and_what_could_not_be_is_listed()
    {
        var next = 0;
        var stage = new Rehearsal(
            new() { Steps = [Order], CleanUp = [TakeAway] },
            asked => asked.Method == HttpVerb.Post ? Made(++next) : FakeAnswer.Of(asked.Target == "/orders/3" ? 409 : 204));
        for (var intent = 0; intent < 20; intent++)
            stage.Submit(intent);
        await stage.Target.StopAsync(Limit);
        var report = await CleanAsync(stage);
        (report.Orders, report.TakenAway).ShouldBe((20, 19));
        var left = report.LeftBehind.ShouldHaveSingleItem();
        (left.Block, left.Intent, left.Submission, left.Reference, left.Step, left.Why)
            .ShouldBe((2, 2, 0, "run7-reference-2-2-0", "take away", "answered 409"));
        left.Values.ShouldBe(new Dictionary<string, string> { ["orderId"] = "3" });
    }

    [Fact]
    public async Task An_order_without_an_answer_may_be_there_and_is_listed()
    {
        var stage = new Rehearsal(new() { Steps = [Order], CleanUp = [TakeAway] }, _ => FakeAnswer.Failed(HttpEnd.TimedOut));
        stage.Submit();
        await stage.Target.StopAsync(Limit);
        var left = (await CleanAsync(stage)).LeftBehind.ShouldHaveSingleItem();
        (left.Step, left.Why).ShouldBe(("", "no answer said how it is called; whether it was made is not known"));
        left.Reference.ShouldBe("run7-reference-2-3-0");
    }

    [Theory]
    [InlineData(409, true)]
    [InlineData(503, true)]
    [InlineData(0, false)]
    public async Task What_was_refused_or_never_arrived_needs_no_cleaning_up(int status, bool isAnswered)
    {
        var stage = new Rehearsal(new() { Steps = [Order], CleanUp = [TakeAwayByKey] }, asked => asked.Method == HttpVerb.Delete ? FakeAnswer.Of(204)
            : isAnswered ? FakeAnswer.Of(status) : FakeAnswer.Failed(HttpEnd.Broken) with { MayHaveArrived = false });
        stage.Submit();
        await stage.Target.StopAsync(Limit);
        (await CleanAsync(stage)).Orders.ShouldBe(0);
        stage.Shop.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(204, 1, 0)]
    [InlineData(404, 1, 0)]
    [InlineData(500, 0, 1)]
    public async Task What_nobody_knows_of_is_looked_for_by_its_key(int status, int takenAway, int left)
    {
        var stage = new Rehearsal(new() { Steps = [Order], CleanUp = [TakeAwayByKey] },
            asked => asked.Method == HttpVerb.Post ? FakeAnswer.Of(500) : FakeAnswer.Of(status));
        stage.Submit(number: 0);
        stage.Submit(number: 1); // a repeat with the same key: the same order, if there is one
        await stage.Target.StopAsync(Limit);
        var report = await CleanAsync(stage);
        (report.TakenAway, report.LeftBehind.Count).ShouldBe((takenAway, left));
        stage.Shop.Asked.Count(asked => asked.Method == HttpVerb.Delete).ShouldBe(1);
        stage.Shop.Asked[^1].Target.ShouldBe("/orders/by-key/run7-reference-2-3-0");
    }

    [Fact]
    public async Task When_there_is_no_time_left_the_rest_is_listed()
    {
        var stage = new Rehearsal(new() { Steps = [Order], CleanUp = [TakeAway] }, asked => asked.Method == HttpVerb.Post ? Made(7) : null);
        stage.Submit();
        await stage.Target.StopAsync(Limit);
        using var cancellation = new CancellationTokenSource();
        var cleaning = stage.Site.CleanUpAsync(Limit, cancellation.Token);
        await cancellation.CancelAsync();
        (await cleaning).LeftBehind.ShouldHaveSingleItem().Why.ShouldBe("given up");
    }

    [Fact]
    public async Task A_secret_that_a_target_sends_back_goes_no_further()
    {
        var stage = new Rehearsal(
            new() { Steps = [Order with { Headers = new Dictionary<string, string> { ["X-Key"] = "{{env.SHOP_KEY}}" } }], CleanUp = [TakeAway] },
            asked => asked.Method == HttpVerb.Post ? FakeAnswer.Of(200, """{"id":"say hush"}""") : FakeAnswer.Of(500));
        stage.Submit();
        await stage.Target.StopAsync(Limit);
        stage.Shop.Asked[0].Header("X-Key").ShouldBe("hush");
        var left = (await CleanAsync(stage)).LeftBehind.ShouldHaveSingleItem();
        left.Values["orderId"].ShouldBe("(secret)");
        left.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public async Task What_setting_up_takes_later_steps_know()
    {
        var stage = new Rehearsal(
            new()
            {
                SetUp = [new() { Name = "open", Method = HttpVerb.Post, Path = "/merchants", Take = new Dictionary<string, string> { ["merchant"] = "$.id" } }],
                Reset = [new() { Name = "empty", Method = HttpVerb.Delete, Path = "/merchants/{{merchant}}/orders?block={{run.block}}" }],
                Steps = [Order with { Path = "/merchants/{{merchant}}/orders" }],
            },
            _ => Made(7));
        (await stage.Site.SetUpAsync(CancellationToken.None)).IsDone.ShouldBeTrue();
        (await stage.Site.ResetAsync(block: 4, CancellationToken.None)).IsDone.ShouldBeTrue();
        stage.Submit();
        await stage.HeardAsync("3.0 acknowledged", "3.0 ended");
        stage.Shop.Asked.Select(asked => asked.Target).ShouldBe(["/merchants", "/merchants/7/orders?block=4", "/merchants/7/orders"]);
        stage.Requests.Count.ShouldBe(1); // only what buyers ask for is load
    }

    [Fact]
    public async Task Setting_up_that_fails_says_which_step_and_why()
    {
        var stage = new Rehearsal(
            new() { SetUp = [TakeAway with { Name = "open", Path = "/" }, TakeAway with { Path = "/" }], Steps = [Order] }, _ => FakeAnswer.Of(403));
        (await stage.Site.SetUpAsync(CancellationToken.None)).ShouldBe(new Errand(IsDone: false, "open", "answered 403"));
    }

    private static Task<CleanUpReport> CleanAsync(Rehearsal stage) => stage.Site.CleanUpAsync(Limit, CancellationToken.None);
}
