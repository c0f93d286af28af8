using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Webhooks;

namespace FulfilSim.Tests.Live.Webhooks;

public sealed class EventMailboxSpec
{
    private static readonly Claimant Ann = new(Intent: 1, Submission: 0);
    private static readonly Claimant Bob = new(Intent: 2, Submission: 3);

    private readonly EventMailbox _mailbox = new(capacity: 3);

    [Fact]
    public void A_notice_about_a_claimed_order_goes_to_its_claimant()
    {
        _mailbox.Claim("a", Ann).ShouldBeEmpty();
        _mailbox.Claim("b", Bob).ShouldBeEmpty();
        _mailbox.TryPost("b", NoticeMeaning.Confirmed, out var claimant).ShouldBeTrue();
        claimant.ShouldBe(Bob);
        _mailbox.WaitingCount.ShouldBe(0);
    }

    [Fact]
    public void What_came_before_the_claim_is_handed_over_in_the_order_in_which_it_came_and_once()
    {
        _mailbox.TryPost("a", NoticeMeaning.Confirmed, out _).ShouldBeFalse();
        _mailbox.TryPost("b", NoticeMeaning.Cancelled, out _).ShouldBeFalse();
        _mailbox.TryPost("a", NoticeMeaning.Charged, out _).ShouldBeFalse();
        _mailbox.WaitingCount.ShouldBe(3);
        _mailbox.Claim("a", Ann).ShouldBe([NoticeMeaning.Confirmed, NoticeMeaning.Charged]);
        _mailbox.Claim("a", Ann).ShouldBeEmpty();
        _mailbox.WaitingCount.ShouldBe(1);
    }

    [Fact]
    public void The_first_claimant_stays_the_claimant()
    {
        _mailbox.Claim("a", Ann);
        _mailbox.Claim("a", Bob).ShouldBeEmpty();
        _mailbox.TryPost("a", NoticeMeaning.Charged, out var claimant).ShouldBeTrue();
        claimant.ShouldBe(Ann);
    }

    [Fact]
    public void When_too_many_wait_the_oldest_is_thrown_away()
    {
        foreach (var order in new[] { "a", "b", "a", "c", "d" })
            _mailbox.TryPost(order, order == "a" ? NoticeMeaning.Charged : NoticeMeaning.Confirmed, out _);
        (_mailbox.WaitingCount, _mailbox.DroppedCount).ShouldBe((3, 2L));
        _mailbox.Claim("b", Bob).ShouldBeEmpty();
        _mailbox.Claim("a", Ann).ShouldBe([NoticeMeaning.Charged]);
        _mailbox.Claim("c", Ann).ShouldBe([NoticeMeaning.Confirmed]);
        _mailbox.Claim("d", Ann).ShouldBe([NoticeMeaning.Confirmed]);
        (_mailbox.WaitingCount, _mailbox.DroppedCount).ShouldBe((0, 2L));
    }

    [Fact]
    public void None_is_lost_or_doubled_whatever_comes_first()
    {
        var random = new RandomStreamOf(seed: 7);
        var mailbox = new EventMailbox(capacity: 20);
        var (posted, heard) = (0, 0L);
        for (var step = 0; step < 20_000; step++)
        {
            var order = $"o{random.Next(500)}";
            if (random.Next(3) == 0)
                heard += mailbox.Claim(order, Ann).Count;
            else
            {
                posted++;
                heard += mailbox.TryPost(order, NoticeMeaning.Charged, out _) ? 1 : 0;
            }
            (heard + mailbox.WaitingCount + mailbox.DroppedCount).ShouldBe(posted);
            mailbox.WaitingCount.ShouldBeInRange(0, 20);
        }
        mailbox.DroppedCount.ShouldBeGreaterThan(0);
    }

    /// <summary>Numbers that look like chance and are the same every time (Lehmer, 1951).</summary>
    private sealed class RandomStreamOf(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int below) => (int)((_state = _state * 48271 % 2147483647) % (ulong)below);
    }
}
