using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class PollSpec
{
    [Fact]
    public async Task A_question_is_asked_again_until_the_answer_is_good()
    {
        var stage = Asking(State("new"), FakeAnswer.Of(404), State("paid"));
        stage.Submit();
        await stage.UntilAsync(() => stage.Requests.Count == 2);
        stage.Heard.ShouldBe(["3.0 acknowledged"]);
        await stage.PassAsync(2, until: () => stage.Heard.Count == 3);
        stage.Heard.ShouldBe(["3.0 acknowledged", "3.0 confirmed", "3.0 ended"]);
        stage.Requests.Select(request => request.Verdict).ShouldBe(
            [RequestVerdict.Good, RequestVerdict.Otherwise, RequestVerdict.Otherwise, RequestVerdict.Good]);
        var asked = stage.Requests.Skip(1).ToList();
        asked.Zip(asked.Skip(1)).ShouldAllBe(pair => pair.Second.IntendedAt == pair.First.EndedAt + TimeSpan.TicksPerSecond);
        asked.ShouldAllBe(request => request.SentAt == request.IntendedAt);
    }

    [Fact]
    public async Task Another_answer_that_the_journey_knows_ends_the_asking()
    {
        var stage = Asking(State("new"), State("soldOut"));
        stage.Submit();
        await stage.PassAsync(2, until: () => stage.Heard.Count == 3);
        stage.Heard.ShouldBe(["3.0 acknowledged", "3.0 outOfStock", "3.0 ended"]);
    }

    [Fact]
    public async Task A_busy_shop_or_a_broken_connection_does_not_end_the_asking_and_retry_after_is_kept_to()
    {
        var stage = Asking(FakeAnswer.Of(503, "", ("Retry-After", "2")), FakeAnswer.Failed(HttpEnd.Broken), State("paid"));
        stage.Submit();
        await stage.PassAsync(4, until: () => stage.Heard.Count == 3);
        stage.Heard.ShouldBe(["3.0 acknowledged", "3.0 confirmed", "3.0 ended"]);
        stage.Requests.Skip(1).Select(request => (request.Verdict, Seconds: (request.SentAt - stage.Requests[0].SentAt) / TimeSpan.TicksPerSecond))
            .ShouldBe([(RequestVerdict.Shed, 0), (RequestVerdict.Broken, 2), (RequestVerdict.Good, 3)]);
    }

    [Fact]
    public async Task Asking_in_vain_is_given_up_after_its_time()
    {
        var stage = Asking(State("new"));
        stage.Submit();
        await stage.PassAsync(10, until: () => stage.Heard.Count == 2);
        stage.Heard.ShouldBe(["3.0 acknowledged", "3.0 failed"]);
        stage.Requests.Count.ShouldBe(1 + 5); // at 0, 1, 2, 3 and 4 s
    }

    [Fact]
    public async Task A_decided_intent_is_asked_for_no_more()
    {
        var stage = Asking(State("new"));
        stage.Submit();
        await stage.UntilAsync(() => stage.Requests.Count == 2);
        stage.Target.Forget(3);
        await stage.CountAsync(counts => counts.GivenUp == 1);
        stage.Clock.Pass(TimeSpan.FromSeconds(10));
        stage.Requests.Count.ShouldBe(2);
        stage.Heard.ShouldBe(["3.0 acknowledged"]);
        (await stage.Target.StopAsync(TimeSpan.Zero)).ShouldSatisfyAllConditions(
            counts => counts.Started.ShouldBe(1), counts => counts.Ended.ShouldBe(0),
            counts => counts.GivenUp.ShouldBe(1), counts => counts.UnderWay.ShouldBe(0));
    }

    [Fact]
    public async Task A_buyer_thinks_before_a_step_and_the_measure_begins_after_the_thought()
    {
        var thoughtful = Status with { ThinkTime = FulfilSim.Statistics.Constant.Of(2.5), Poll = new() };
        var stage = new Rehearsal(new() { Steps = [Order, thoughtful] }, asked => asked.Method == HttpVerb.Post ? Made(7) : State("paid"));
        stage.Submit();
        await stage.UntilAsync(() => stage.Requests.Count == 1);
        stage.Clock.Pass(TimeSpan.FromSeconds(2.4));
        stage.Requests.Count.ShouldBe(1);
        await stage.PassAsync(1, until: () => stage.Heard.Count == 3);
        stage.Requests[1].IntendedAt.ShouldBe(stage.Requests[0].EndedAt + TimeSpan.FromSeconds(2.5).Ticks);
    }

    /// <summary>A shop that takes the order and then answers in turn; the last answer stays.</summary>
    private static Rehearsal Asking(params FakeAnswer[] answers)
    {
        var index = 0;
        return new(new() { Steps = [Order, Status] }, asked => asked.Method == HttpVerb.Post ? Made(7) : answers[Math.Min(index++, answers.Length - 1)]);
    }
}
