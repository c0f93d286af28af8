using FulfilSim.Actors;
using Timer = FulfilSim.Actors.Timer;

namespace FulfilSim.Tests.Actors;

public sealed class CalendarSpec
{
    private const int Million = 1_000_000;
    private static readonly ActorRef Anyone = new(1);
    private readonly Calendar _calendar = new();

    [Fact]
    public void Letters_come_in_the_order_of_their_moments()
    {
        foreach (var due in (long[])[30, 10, 50, 20, 40])
            Add(due, number: due);
        Numbers().ShouldBe([10, 20, 30, 40, 50]);
    }

    [Fact]
    public void Letters_of_one_moment_come_in_the_order_in_which_they_were_sent()
    {
        for (var number = 0; number < 1000; number++)
            Add(due: 5, number);
        Numbers().ShouldBe(Enumerable.Range(0, 1000).Select(number => (long)number));
    }

    [Fact]
    public void A_letter_for_now_goes_behind_those_that_were_sent_for_this_moment_before()
    {
        Add(due: 5, number: 1);
        Add(due: 5, number: 2);
        Next().ShouldBe((5, 1));
        Add(due: 5, number: 3, now: 5);
        Add(due: 6, number: 5, now: 5);
        Add(due: 5, number: 4, now: 5);
        Numbers().ShouldBe([2, 3, 4, 5]);
    }

    [Fact]
    public void Nothing_is_taken_before_its_moment()
    {
        Add(due: 10, number: 1);
        _calendar.TryTake(until: 9, out _, out _, out _, out _).ShouldBeFalse();
        _calendar.TryTake(until: 10, out var due, out _, out _, out _).ShouldBeTrue();
        due.ShouldBe(10);
    }

    [Fact]
    public void Who_sent_a_letter_and_who_gets_it_stands_on_it()
    {
        _calendar.Add(3, 0, new ActorRef(8), new ActorRef(9), new Note(1));
        _calendar.TryTake(until: 3, out _, out var from, out var to, out _);
        (from, to).ShouldBe((new ActorRef(8), new ActorRef(9)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_cancelled_letter_never_comes(long due)
    {
        Add(due, number: 1);
        var timer = Add(due, number: 2);
        Add(due, number: 3);
        _calendar.TryCancel(timer).ShouldBeTrue();
        _calendar.Count.ShouldBe(2);
        Numbers().ShouldBe([1, 3]);
    }

    [Fact]
    public void Cancelling_twice_is_cancelling_once()
    {
        var timer = Add(due: 5, number: 1);
        _calendar.TryCancel(timer).ShouldBeTrue();
        _calendar.TryCancel(timer).ShouldBeFalse();
        _calendar.Count.ShouldBe(0);
    }

    [Fact]
    public void Cancelling_what_was_delivered_leaves_the_one_alone_that_has_its_place_now()
    {
        var delivered = Add(due: 5, number: 1);
        Numbers().ShouldBe([1]);
        Add(due: 9, number: 2, now: 5);
        _calendar.TryCancel(delivered).ShouldBeFalse();
        Numbers().ShouldBe([2]);
    }

    [Fact]
    public void No_timer_cancels_nothing()
    {
        Add(due: 5, number: 1);
        _calendar.TryCancel(default).ShouldBeFalse();
        _calendar.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_a_million_reminders_the_ones_that_were_not_cancelled_come_in_order()
    {
        const long SomeSeconds = 50_000_000;
        var timers = new Timer[Million];
        for (var number = 0; number < Million; number++)
            timers[number] = Add(due: 1 + (number * 7919L % 1000 * SomeSeconds), number);
        for (var number = 0; number < Million; number += 2)
            _calendar.TryCancel(timers[number]).ShouldBeTrue();
        _calendar.Count.ShouldBe(Million / 2);
        var seen = 0;
        for (var last = (Due: 0L, Number: -1L); _calendar.Count > 0; seen++)
        {
            var next = Next();
            (next.Due > last.Due || (next.Due == last.Due && next.Number > last.Number)).ShouldBeTrue();
            (next.Number % 2).ShouldBe(1);
            last = next;
        }
        seen.ShouldBe(Million / 2);
    }

    [Fact]
    public void The_room_of_cancelled_reminders_is_used_again()
    {
        var timers = new Timer[Million];
        for (var number = 0; number < Million; number++)
            timers[number] = Add(due: 1 + number, number);
        for (var number = 0; number < Million * 3 / 5; number++)
            _calendar.TryCancel(timers[number]);
        var note = new Note(0);
        AllocatedBy(() =>
        {
            for (var number = 0; number < Million / 2; number++)
                _calendar.Add(number + 1, 0, Anyone, Anyone, note);
        }).ShouldBeLessThan(32_000_000); // bytes: their keys may need new room, the letters may not
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Reminders_that_are_set_and_cancelled_at_once_never_pile_up(long due)
    {
        var note = new Note(0);
        AllocatedBy(() =>
        {
            for (var number = 0; number < Million; number++)
                _calendar.TryCancel(_calendar.Add(due, 0, Anyone, Anyone, note));
        }).ShouldBeLessThan(1_000_000); // bytes for a million of them
        _calendar.Count.ShouldBe(0);
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private Timer Add(long due, long number, long now = 0) => _calendar.Add(due, now, Anyone, Anyone, new Note(number));

    private (long Due, long Number) Next()
    {
        _calendar.TryTake(long.MaxValue, out var due, out _, out _, out var message).ShouldBeTrue();
        return (due, message.Entity);
    }

    private IEnumerable<long> Numbers()
    {
        while (_calendar.TryTake(long.MaxValue, out _, out _, out _, out var message))
            yield return message.Entity;
    }
}
