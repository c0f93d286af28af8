using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "whom to tell?": what follows the courier's report of a parcel that matches nothing.</summary>
internal interface IMismatchResponse
{
    /// <summary>Whether a case is opened so that an agent contacts the courier.</summary>
    bool OpensCase { get; }

    /// <summary>Whether the courier then corrects the number, and how long that takes.</summary>
    bool Corrects(RandomStream stream, out TimeSpan takes);
}

/// <summary>Nobody is told; the courier may clear it up or not.</summary>
internal sealed class WaitForCourier : IMismatchResponse
{
    public bool OpensCase => false;

    public bool Corrects(RandomStream stream, out TimeSpan takes)
    {
        takes = TimeSpan.Zero;
        return false;
    }
}
