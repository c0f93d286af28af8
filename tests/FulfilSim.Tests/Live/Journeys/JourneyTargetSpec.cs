using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class JourneyTargetSpec
{
    private static readonly StepOptions Order = new()
    {
        Name = "order",
        Method = HttpVerb.Post,
        Path = "/orders",
        Headers = new Dictionary<string, string> { ["Idempotency-Key"] = "{{reference}}" },
        Body = new("""{"sku":"{{sku}}","cents":"{{valueCents:number}}","wrong":"{{address.isWrong:json}}","by":"{{method}}"}"""),
        Expect = new() { Status = [201] },
        Take = new Dictionary<string, string> { ["orderId"] = "$.id" },
        Means = [NoticeMeaning.Acknowledged],
    };

    private static readonly StepOptions Pay = new()
    {
        Name = "pay",
        Method = HttpVerb.Post,
        Path = "/orders/{{orderId}}/payments?arm={{run.arm}}&block={{run.block}}",
        Means = [NoticeMeaning.Charged, NoticeMeaning.Confirmed],
        Otherwise = [new() { When = new() { Status = [402] }, Means = NoticeMeaning.Declined }],
    };

    [Fact]
    public async Task A_submission_goes_through_the_steps_with_the_values_of_the_order_and_of_earlier_answers()
    {
        var stage = new Rehearsal(new() { Steps = [Order, Pay] }, asked => asked.Target == "/orders"
            ? FakeAnswer.Of(201, """{"id":"a/7"}""")
            : FakeAnswer.Of(200));
        stage.Submit().ShouldBeTrue();
        await stage.HeardAsync("3.0 acknowledged", "3.0 charged", "3.0 confirmed", "3.0 ended");
        stage.Shop.Asked.Select(asked => asked.ToString()).ShouldBe(
        [
            """POST /orders {"sku":"sku-5","cents":1234,"wrong":true,"by":"card"}""",
            "POST /orders/a%2F7/payments?arm=reference&block=2",
        ]);
        stage.Shop.Asked[0].Header("Idempotency-Key").ShouldBe("run7-reference-2-3-0");
        stage.Shop.Asked[0].Header("Content-Type").ShouldBe("application/json");
        stage.Shop.Asked.ShouldAllBe(asked => asked.Header("X-Load-Test") == "fulfilsim" && asked.Header("X-Load-Test-Run") == "run7");
        stage.Requests.Select(request => (request.Step, request.Verdict, request.Status))
            .ShouldBe([(0, RequestVerdict.Good, 201), (1, RequestVerdict.Good, 200)]);
        (await stage.Target.StopAsync(TimeSpan.Zero)).ShouldSatisfyAllConditions(
            counts => counts.Started.ShouldBe(1), counts => counts.Ended.ShouldBe(1), counts => counts.UnderWay.ShouldBe(0));
    }

    [Fact]
    public async Task An_answer_that_the_journey_knows_is_told_and_ends_the_submission()
    {
        var stage = new Rehearsal(new() { Steps = [Order, Pay] }, asked => asked.Target == "/orders" ? FakeAnswer.Of(201, """{"id":7}""") : FakeAnswer.Of(402));
        stage.Submit();
        await stage.HeardAsync("3.0 acknowledged", "3.0 declined", "3.0 ended");
        stage.Requests[1].Verdict.ShouldBe(RequestVerdict.Otherwise);
    }

    [Theory]
    [InlineData(429, "7", "3.0 busy 7s")]
    [InlineData(503, "", "3.0 busy")]
    [InlineData(503, "Tue, 01 Jan 2030 01:00:30 GMT", "3.0 busy 30s")]
    [InlineData(503, "Tue, 01 Jan 2030 00:00:00 GMT", "3.0 busy")]
    public async Task A_target_that_sheds_load_is_busy_and_says_when_to_come_back(int status, string header, string heard)
    {
        var stage = new Rehearsal(new() { Steps = [Order] }, _ => FakeAnswer.Of(status, "", ("Retry-After", header)));
        stage.Submit();
        await stage.HeardAsync(heard, "3.0 ended");
        stage.Requests.ShouldHaveSingleItem().Verdict.ShouldBe(RequestVerdict.Shed);
    }

    [Theory]
    [InlineData(HttpEnd.TimedOut, RequestVerdict.TimedOut)]
    [InlineData(HttpEnd.Broken, RequestVerdict.Broken)]
    public async Task No_answer_fails_the_submission(HttpEnd end, RequestVerdict verdict)
    {
        var stage = new Rehearsal(new() { Steps = [Order] }, _ => FakeAnswer.Failed(end));
        stage.Submit();
        await stage.HeardAsync("3.0 failed");
        stage.Requests.ShouldHaveSingleItem().Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, """{"id":1}""")]
    [InlineData(201, """{"other":1}""")]
    [InlineData(201, "<html>")]
    public async Task An_answer_that_nobody_expects_or_that_lacks_a_value_fails_the_submission(int status, string body)
    {
        var stage = new Rehearsal(new() { Steps = [Order, Pay] }, _ => FakeAnswer.Of(status, body));
        stage.Submit();
        await stage.HeardAsync("3.0 failed");
        stage.Requests.ShouldHaveSingleItem().Verdict.ShouldBe(RequestVerdict.Unexpected);
    }
}
