using FulfilSim.Live.Http;

namespace FulfilSim.Tests.Live.Http;

public sealed class PlaceWaiterSpec
{
    private readonly ManualTime _time = new();
    private readonly LinkedList<PlaceWaiter> _line = [];

    [Fact]
    public async Task Who_is_served_goes_on()
    {
        var waiter = Join();
        var place = waiter.WaitAsync(Deadlines.Never, CancellationToken.None);
        place.IsCompleted.ShouldBeFalse();
        Serve(waiter);
        (await place).ShouldBeNull();
        waiter.Rest();
    }

    [Fact]
    public async Task Who_has_waited_long_enough_leaves_and_can_wait_again()
    {
        var waiter = Join();
        var place = waiter.WaitAsync(Deadlines.After(_time, _time.GetTimestamp(), TimeSpan.FromSeconds(1)), CancellationToken.None);
        _time.Advance(999);
        place.IsCompleted.ShouldBeFalse();
        _time.Advance(1);
        await Should.ThrowAsync<TimeoutException>(place.AsTask());
        _line.ShouldBeEmpty();
        waiter.Rest();
        _line.AddLast(waiter.Node);
        var again = waiter.WaitAsync(Deadlines.After(_time, _time.GetTimestamp(), TimeSpan.FromSeconds(1)), CancellationToken.None);
        Serve(waiter);
        (await again).ShouldBeNull();
        waiter.Rest();
        _time.Advance(5000); // no bell of old
        waiter.Node.List.ShouldBeNull();
    }

    [Fact]
    public async Task Who_gives_up_leaves_even_before_having_waited()
    {
        using var cancelling = new CancellationTokenSource();
        var waiter = Join();
        var place = waiter.WaitAsync(Deadlines.Never, cancelling.Token);
        await cancelling.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(place.AsTask());
        waiter.Rest();
        var late = Join();
        await Should.ThrowAsync<OperationCanceledException>(late.WaitAsync(Deadlines.Never, cancelling.Token).AsTask());
        _line.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_in_which_everybody_serves_the_next_one_does_not_pile_up()
    {
        const int Length = 50_000; // frames of so many would be too much for any stack
        var served = 0;
        var waiters = Enumerable.Range(0, Length).Select(_ => Join()).ToList();
        var all = waiters.Select((waiter, index) => PassOnAsync(waiter, index)).ToList();
        Serve(waiters[0]);
        await Task.WhenAll(all);
        served.ShouldBe(Length);

        async Task PassOnAsync(PlaceWaiter waiter, int index)
        {
            await waiter.WaitAsync(Deadlines.Never, CancellationToken.None);
            served++;
            if (index + 1 < Length)
                waiters[index + 1].Serve(null);
        }
    }

    private PlaceWaiter Join()
    {
        var waiter = new PlaceWaiter(_time, Leave);
        _line.AddLast(waiter.Node);
        return waiter;
    }

    private void Serve(PlaceWaiter waiter)
    {
        _line.Remove(waiter.Node);
        waiter.Serve(null);
    }

    private void Leave(PlaceWaiter waiter, Exception why)
    {
        _line.Remove(waiter.Node);
        waiter.Refuse(why);
    }
}
