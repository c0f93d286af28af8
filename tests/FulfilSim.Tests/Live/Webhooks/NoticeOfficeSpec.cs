using System.Text;
using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Options;
using FulfilSim.Live.Webhooks;

namespace FulfilSim.Tests.Live.Webhooks;

public sealed class NoticeOfficeSpec
{
    private static readonly WebhookOptions Usual = new()
    {
        Enabled = true,
        Means = new Dictionary<string, NoticeMeaning> { ["paid"] = NoticeMeaning.Charged, ["done"] = NoticeMeaning.Confirmed },
    };

    private readonly NoticeOffice _office = new(Usual, default, TimeProvider.System);
    private readonly List<(string Order, long Intent, int Submission, NoticeMeaning Meaning)> _heard = [];

    [Fact]
    public void Buyers_hear_of_their_orders_whether_they_knew_them_before_or_not()
    {
        var block = Open();
        Take("""{"id":"e1","type":"done","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        block.Claim("a", intent: 7, submission: 1);
        Take("""{"id":"e2","type":"paid","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        _heard.ShouldBe([("a", 7, 1, NoticeMeaning.Confirmed), ("a", 7, 1, NoticeMeaning.Charged)]);
        block.Close().ShouldBe(new WebhookFigures { Received = 2, Heard = 2 });
    }

    [Fact]
    public void An_order_may_be_known_by_a_number() // which journeys take as its digits
    {
        var block = Open();
        block.Claim("12", intent: 7, submission: 0);
        Take("""{"id":1,"type":"paid","orderId":12}""");
        _heard.ShouldHaveSingleItem().Order.ShouldBe("12");
    }

    [Fact]
    public void Every_notice_is_counted_once_as_what_it_is()
    {
        var block = Open();
        block.Claim("a", intent: 7, submission: 0);
        Take("""{"id":"e1","type":"paid","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        Take("""{"id":"e1","type":"paid","orderId":"a"}""").ShouldBe(WebhookReception.Taken, "Who posts it again is not to post it a third time.");
        Take("""{"id":"e2","type":"looked at","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        Take("""{"id":"e3"}""").ShouldBe(WebhookReception.Taken);
        Take("""{"id":"e4","type":"paid","orderId":"nobody's"}""").ShouldBe(WebhookReception.Taken);
        Take("""{"id":"e5","type":"paid"}""").ShouldBe(WebhookReception.Unreadable);
        Take("""{"id":"e6","type":"paid","orderId":"a"}}""").ShouldBe(WebhookReception.Unreadable);
        Take("paid").ShouldBe(WebhookReception.Unreadable);
        _office.TurnAway();
        var figures = block.Close();
        figures.ShouldBe(new WebhookFigures { Received = 9, Heard = 1, Repeated = 1, Meaningless = 2, Unclaimed = 1, Unreadable = 4 });
        figures.Received.ShouldBe(
            figures.Heard + figures.Repeated + figures.Forged + figures.Unreadable + figures.Meaningless + figures.Unclaimed);
    }

    [Fact]
    public void What_has_no_id_cannot_be_told_from_its_repeat_and_counts_each_time()
    {
        var block = Open();
        block.Claim("a", intent: 7, submission: 0);
        Take("""{"type":"paid","orderId":"a"}""");
        Take("""{"type":"paid","orderId":"a"}""");
        block.Close().Heard.ShouldBe(2);
    }

    [Fact]
    public void A_forged_notice_is_refused_and_does_not_use_up_the_id_of_the_true_one()
    {
        var office = new NoticeOffice(Usual with { SecretVariable = "S" }, Encoding.ASCII.GetBytes("secret"), TimeProvider.System);
        var block = (NoticeBlock)office.Open();
        block.HandTo(Hear);
        block.Claim("a", intent: 7, submission: 0);
        var body = Encoding.UTF8.GetBytes("""{"id":"e1","type":"paid","orderId":"a"}""");
        office.Take(new WebhookPost(body, "sha256=00", "")).ShouldBe(WebhookReception.Forged);
        _heard.ShouldBeEmpty();
        var signature = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData("secret"u8, body));
        office.Take(new WebhookPost(body, signature, "")).ShouldBe(WebhookReception.Taken);
        block.Close().ShouldBe(new WebhookFigures { Received = 2, Heard = 1, Forged = 1 });
    }

    [Fact]
    public void What_comes_between_blocks_is_taken_and_nobody_hears_it()
    {
        Take("""{"id":"e1","type":"paid","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        var first = Open();
        first.Claim("a", intent: 7, submission: 0);
        first.Close().ShouldBe(WebhookFigures.None);
        Take("""{"id":"e2","type":"paid","orderId":"a"}""").ShouldBe(WebhookReception.Taken);
        first.Claim("a", intent: 8, submission: 0);
        first.Close().ShouldBe(WebhookFigures.None);
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_block_knows_nothing_of_the_one_before()
    {
        Open().Claim("a", intent: 7, submission: 0);
        var second = Open();
        Take("""{"id":"e1","type":"paid","orderId":"a"}""");
        second.Close().ShouldBe(new WebhookFigures { Received = 1, Unclaimed = 1 });
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_lost_when_claims_and_notices_come_at_once()
    {
        const int Orders = 5000;
        var block = (NoticeBlock)_office.Open();
        var heard = 0;
        block.HandTo((_, _, _, _) => Interlocked.Increment(ref heard));
        Parallel.Invoke(
            () => Each(number => block.Claim($"{number}", number, submission: 0)),
            () => Each(number => Take($$"""{"id":"p{{number}}","type":"paid","orderId":"{{number}}"}""")),
            () => Each(number => Take($$"""{"id":"d{{number}}","type":"done","orderId":"{{number}}"}""")));
        heard.ShouldBe(2 * Orders);
        block.Close().ShouldBe(new WebhookFigures { Received = 2 * Orders, Heard = 2 * Orders });

        static void Each(Action<int> act)
        {
            for (var number = 0; number < Orders; number++)
                act(number);
        }
    }

    private NoticeBlock Open()
    {
        var block = (NoticeBlock)_office.Open();
        block.HandTo(Hear);
        return block;
    }

    private void Hear(string order, long intent, int submission, NoticeMeaning meaning) => _heard.Add((order, intent, submission, meaning));

    private WebhookReception Take(string json) => _office.Take(new WebhookPost(Encoding.UTF8.GetBytes(json), "", ""));
}
