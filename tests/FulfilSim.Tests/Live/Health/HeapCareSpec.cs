using FulfilSim.Live.Health;

namespace FulfilSim.Tests.Live.Health;

public sealed class HeapCareSpec
{
    private readonly HandClock _clock = new();

    [Fact]
    public void What_was_made_before_load_begins_is_old_when_it_begins()
    {
        var made = new object();
        using var care = new HeapCare(_clock, warmUp: TimeSpan.Zero);
        GC.GetGeneration(made).ShouldBe(GC.MaxGeneration);
    }

    [Fact]
    public void What_the_warm_up_has_left_is_old_before_it_ends()
    {
        using var care = new HeapCare(_clock, warmUp: TimeSpan.FromSeconds(4));
        var made = new object();
        _clock.Pass(TimeSpan.FromSeconds(3.5));
        GC.GetGeneration(made).ShouldBe(GC.MaxGeneration);
    }
}
