using FulfilSim.Live.Http;

namespace FulfilSim.Tests.Live.Http;

public sealed class DeadlineWatchSpec
{
    private readonly ManualTime _time = new();
    private int _rings;

    [Fact]
    public void It_rings_once_when_the_deadline_has_come()
    {
        using var watch = Watch();
        watch.Set(At(100));
        _time.Advance(99);
        _rings.ShouldBe(0);
        _time.Advance(1);
        _rings.ShouldBe(1);
        _time.Advance(1000);
        _rings.ShouldBe(1);
    }

    [Fact]
    public void A_deadline_that_was_taken_back_does_not_ring()
    {
        using var watch = Watch();
        watch.Set(At(100));
        watch.Clear();
        _time.Advance(1000);
        _rings.ShouldBe(0);
    }

    [Fact]
    public void Deadlines_that_follow_each_other_need_no_timer_each()
    {
        using var watch = Watch();
        for (var number = 0; number < 1000; number++)
        {
            watch.Set(At(100)); // each is a little later than the one before
            watch.Clear();
            _time.Advance(0.1);
        }
        _time.TimersSet.ShouldBeLessThan(5);
        _rings.ShouldBe(0);
    }

    [Fact]
    public void An_earlier_deadline_after_a_later_one_rings_in_time()
    {
        using var watch = Watch();
        watch.Set(At(1000));
        watch.Clear();
        watch.Set(At(10));
        _time.Advance(10);
        _rings.ShouldBe(1);
    }

    [Fact]
    public void A_timer_left_from_before_leads_to_the_deadline_of_now()
    {
        using var watch = Watch();
        watch.Set(At(100));
        watch.Clear();
        _time.Advance(60);
        watch.Set(At(100)); // 160 from the begin
        _time.Advance(99);
        _rings.ShouldBe(0);
        _time.Advance(1);
        _rings.ShouldBe(1);
    }

    [Fact]
    public void Never_is_no_deadline()
    {
        using var watch = Watch();
        watch.Set(Deadlines.After(_time, _time.GetTimestamp(), Timeout.InfiniteTimeSpan));
        _time.Advance(1e9);
        (_rings, _time.TimersSet).ShouldBe((0, 0));
    }

    private DeadlineWatch Watch() => new(_time, () => _rings++);

    private long At(double milliseconds) => Deadlines.After(_time, _time.GetTimestamp(), TimeSpan.FromMilliseconds(milliseconds));
}
