using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class LogInSpec
{
    private static readonly StepOptions LogIn = new()
    {
        Name = "log in",
        Method = HttpVerb.Post,
        Path = "/login",
        Body = new("""{"key":"{{env.SHOP_KEY}}"}"""),
        Take = new Dictionary<string, string> { ["token"] = "$.token" },
    };

    private int _logInCount;

    [Fact]
    public async Task The_tool_logs_in_once_and_every_request_carries_the_token()
    {
        var stage = Stage(LogInScope.Run);
        stage.Submit(1);
        stage.Submit(2);
        await stage.UntilAsync(() => stage.Heard.Count == 4);
        stage.Shop.Asked.Count(asked => asked.Target == "/login").ShouldBe(1);
        stage.Shop.Asked[0].ToString().ShouldBe("""POST /login {"key":"hush"}""");
        stage.Shop.Asked[0].Header("Authorization").ShouldBeNull();
        stage.Shop.Asked.Where(asked => asked.Target == "/orders").ShouldAllBe(asked => asked.Header("Authorization") == "Bearer t1");
        stage.Requests.Select(request => request.Step).Order().ShouldBe([0, 0, 1]);
        stage.Plan.StepNames.ShouldBe(["order", "log in"]);
    }

    [Fact]
    public async Task Every_buyer_logs_in_for_themselves_and_once_for_all_their_submissions()
    {
        var stage = Stage(LogInScope.Buyer);
        stage.Submit(1);
        await stage.UntilAsync(() => stage.Heard.Count == 2);
        stage.Submit(1, number: 1);
        stage.Submit(2);
        await stage.UntilAsync(() => stage.Heard.Count == 6);
        stage.Shop.Asked.Where(asked => asked.Target == "/orders").Select(asked => asked.Header("Authorization")).Order()
            .ShouldBe(["Bearer t1", "Bearer t1", "Bearer t2"]);
    }

    [Fact]
    public async Task A_session_is_renewed_before_it_runs_out_and_the_old_one_is_used_meanwhile()
    {
        var stage = Stage(LogInScope.Run);
        stage.Submit(1);
        await stage.UntilAsync(() => stage.Heard.Count == 2);
        stage.Clock.Pass(TimeSpan.FromMinutes(53));
        stage.Submit(2);
        await stage.UntilAsync(() => stage.Heard.Count == 4);
        stage.Shop.Asked.Count(asked => asked.Target == "/login").ShouldBe(1);
        stage.Clock.Pass(TimeSpan.FromMinutes(2)); // 55 of 60 minutes
        stage.Submit(3);
        await stage.UntilAsync(() => stage.Heard.Count == 6 && _logInCount == 2);
        stage.Shop.Asked.Last(asked => asked.Target == "/orders").Header("Authorization").ShouldBe("Bearer t1");
        stage.Clock.Pass(TimeSpan.FromMinutes(10));
        stage.Submit(4);
        await stage.UntilAsync(() => stage.Heard.Count == 8);
        stage.Shop.Asked.Last(asked => asked.Target == "/orders").Header("Authorization").ShouldBe("Bearer t2");
    }

    [Fact]
    public async Task A_session_that_ran_out_is_not_used()
    {
        var stage = Stage(LogInScope.Run);
        stage.Submit(1);
        await stage.UntilAsync(() => stage.Heard.Count == 2);
        stage.Clock.Pass(TimeSpan.FromMinutes(60));
        stage.Submit(2);
        await stage.UntilAsync(() => stage.Heard.Count == 4);
        stage.Shop.Asked.Where(asked => asked.Target == "/orders").Select(asked => asked.Header("Authorization")).ShouldBe(["Bearer t1", "Bearer t2"]);
    }

    [Fact]
    public async Task An_answer_of_401_logs_in_anew_once_and_repeats_the_request()
    {
        var stage = Stage(LogInScope.Run, asked => asked.Header("Authorization") == "Bearer t1" ? FakeAnswer.Of(401) : Made(7));
        stage.Submit();
        await stage.HeardAsync("3.0 acknowledged", "3.0 ended");
        stage.Shop.Asked.Select(asked => asked.Target).ShouldBe(["/login", "/orders", "/login", "/orders"]);
        stage.Requests.Where(request => request.Step == 0).Select(request => (request.Verdict, request.Status))
            .ShouldBe([(RequestVerdict.Otherwise, 401), (RequestVerdict.Good, 201)]);
    }

    [Fact]
    public async Task A_second_401_fails_the_submission()
    {
        var stage = Stage(LogInScope.Run, _ => FakeAnswer.Of(401));
        stage.Submit();
        await stage.HeardAsync("3.0 failed");
        stage.Shop.Asked.Count.ShouldBe(4);
        stage.Requests[^1].Verdict.ShouldBe(RequestVerdict.Unexpected);
    }

    [Theory]
    [InlineData(503, "3.0 busy", "3.0 ended")]
    [InlineData(500, "3.0 failed", null)]
    public async Task Who_cannot_log_in_cannot_submit(int status, string heard, string? then)
    {
        var stage = new Rehearsal(Journey(LogInScope.Run), _ => FakeAnswer.Of(status));
        stage.Submit();
        await stage.HeardAsync(then is null ? [heard] : [heard, then]);
        stage.Shop.Asked.ShouldAllBe(asked => asked.Target == "/login");
    }

    [Theory]
    [InlineData(true, "sid=1", null)]
    [InlineData(false, null, null)]
    public async Task Each_buyer_keeps_the_cookies_they_are_given(bool isKept, string? ofTheFirst, string? ofTheOther)
    {
        var stage = new Rehearsal(new() { Steps = [Order, Status with { Poll = new() }], Cookies = isKept }, asked => asked.Method == HttpVerb.Post
            ? Made(7) with { Headers = asked.Header("Cookie") is null && _logInCount++ == 0 ? [("Set-Cookie", "sid=1; Path=/; HttpOnly")] : [] }
            : State("paid"));
        stage.Submit(1);
        await stage.UntilAsync(() => stage.Heard.Count == 3);
        stage.Submit(2);
        await stage.UntilAsync(() => stage.Heard.Count == 6);
        stage.Shop.Asked.Select(asked => asked.Header("Cookie")).ShouldBe([null, ofTheFirst, null, ofTheOther]);
    }

    [Fact]
    public async Task Cookies_of_the_tools_own_log_in_are_everybodys()
    {
        var stage = Stage(LogInScope.Run, logIn: FakeAnswer.Of(200, """{"token":"t"}""", ("Set-Cookie", "sid=all")));
        stage.Submit(1);
        await stage.UntilAsync(() => stage.Heard.Count == 2);
        stage.Shop.Asked[^1].Header("Cookie").ShouldBe("sid=all");
    }

    private Rehearsal Stage(LogInScope per, Func<Asked, FakeAnswer>? answer = null, FakeAnswer? logIn = null) => new(Journey(per), asked =>
        asked.Target != "/login" ? (answer ?? (_ => Made(7)))(asked)
        : logIn ?? FakeAnswer.Of(200, $"{{\"token\":\"t{Interlocked.Increment(ref _logInCount)}\"}}"));

    private static JourneyOptions Journey(LogInScope per) => new() { Steps = [Order], LogIn = new() { Steps = [LogIn], Per = per } };
}
