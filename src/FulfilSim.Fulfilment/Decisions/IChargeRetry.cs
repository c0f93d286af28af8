using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "retry when?": what follows a charge that was not taken in.</summary>
internal interface IChargeRetry
{
    /// <summary>Whether there is a further attempt.</summary>
    /// <param name="retriesSoFar">0 after the first attempt.</param>
    /// <param name="stream">For the jitter.</param>
    /// <param name="wait">How long to wait before it.</param>
    bool TryNext(int retriesSoFar, RandomStream stream, out TimeSpan wait);
}

/// <summary>One attempt, and no more.</summary>
internal sealed class NoChargeRetry : IChargeRetry
{
    public bool TryNext(int retriesSoFar, RandomStream stream, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        return false;
    }
}
