using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Options;
using static FulfilSim.Tests.Live.Journeys.Steps;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class NoticeSpec : INoticeDesk
{
    private static readonly LoadOptions Receiving = new() { Webhooks = new() { Enabled = true } };

    private readonly List<string> _claims = [];
    private readonly Rehearsal _stage;
    private readonly List<NoticeMeaning> _early = [];

    public NoticeSpec() => _stage = new(
        new()
        {
            Steps =
            [
                Order with { AwaitNotice = [NoticeMeaning.Confirmed, NoticeMeaning.OutOfStock] },
                new() { Name = "thanks", Path = "/thanks/{{orderId}}" },
            ],
        },
        asked => asked.Method == HttpVerb.Post ? Made(7) : FakeAnswer.Of(204), Receiving, desk: this);

    [Fact]
    public async Task The_next_step_waits_for_a_notice_of_its_meaning()
    {
        _stage.Submit();
        await _stage.HeardAsync("3.0 acknowledged");
        _claims.ShouldBe(["7 of 3.0"]);
        _stage.Target.Notice("7", 3, 0, NoticeMeaning.Charged);
        _stage.Clock.Pass(TimeSpan.FromSeconds(5));
        _stage.Requests.Count.ShouldBe(1);
        _stage.Target.Notice("7", 3, 0, NoticeMeaning.Confirmed);
        await _stage.HeardAsync("3.0 acknowledged", "3.0 charged", "3.0 confirmed", "3.0 ended");
        _stage.Requests[1].IntendedAt.ShouldBe(_stage.Requests[0].EndedAt + TimeSpan.FromSeconds(5).Ticks);
    }

    [Fact]
    public async Task A_notice_that_comes_before_the_answer_counts()
    {
        _early.AddRange([NoticeMeaning.Charged, NoticeMeaning.Confirmed]);
        _stage.Submit();
        await _stage.HeardAsync("3.0 acknowledged", "3.0 charged", "3.0 confirmed", "3.0 ended");
    }

    [Fact]
    public async Task A_notice_about_another_order_of_the_same_buyer_wakes_nobody()
    {
        _stage.Submit();
        await _stage.HeardAsync("3.0 acknowledged");
        _stage.Target.Notice("8", 3, 1, NoticeMeaning.Confirmed);
        await _stage.HeardAsync("3.0 acknowledged", "3.1 confirmed");
        _stage.Requests.Count.ShouldBe(1);
        _stage.Target.Notice("7", 3, 0, NoticeMeaning.OutOfStock);
        await _stage.HeardAsync("3.0 acknowledged", "3.1 confirmed", "3.0 outOfStock", "3.0 ended");
    }

    [Fact]
    public async Task A_notice_about_a_forgotten_intent_is_still_told_since_it_may_say_that_money_was_taken_twice()
    {
        _stage.Submit();
        await _stage.HeardAsync("3.0 acknowledged");
        _stage.Target.Forget(3);
        await _stage.CountAsync(counts => counts.GivenUp == 1);
        _stage.Target.Notice("7", 3, 0, NoticeMeaning.Charged);
        await _stage.HeardAsync("3.0 acknowledged", "3.0 charged");
    }

    void INoticeDesk.Claim(string order, long intent, int submission)
    {
        _claims.Add($"{order} of {intent}.{submission}");
        foreach (var meaning in _early)
            _stage.Target.Notice(order, intent, submission, meaning);
    }
}
