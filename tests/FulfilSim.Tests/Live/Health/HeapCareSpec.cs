using FulfilSim.Live.Health;

namespace FulfilSim.Tests.Live.Health;

public sealed class HeapCareSpec
{
    private readonly HandClock _clock = new();

    [Fact]
    public void What_was_made_before_load_begins_is_not_young_when_it_begins()
    {
        var made = new object();
        using var care = new HeapCare(_clock, warmUp: TimeSpan.Zero);
        GC.GetGeneration(made).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_the_warm_up_has_left_is_not_young_when_it_ends()
    {
        using var care = new HeapCare(_clock, warmUp: TimeSpan.FromSeconds(4));
        var made = new object();
        _clock.Pass(TimeSpan.FromSeconds(3.5));
        GC.GetGeneration(made).ShouldBeGreaterThan(0);
    }
}
