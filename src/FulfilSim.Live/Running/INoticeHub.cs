using FulfilSim.Experiments.Live;
using FulfilSim.Live.Journeys;

namespace FulfilSim.Live.Running;

/// <summary>Receives what running systems say by themselves, for as long as a run lasts.</summary>
public interface INoticeHub
{
    /// <summary>Where they are to send it.</summary>
    string Url { get; }

    /// <summary>Begins a block: what comes from now on is about its orders.</summary>
    INoticeBlock Open();
}

/// <summary>Notices of one block.</summary>
public interface INoticeBlock : INoticeDesk
{
    /// <summary>Says who is to hear them; before anybody claims an order.</summary>
    void HandTo(JourneyTarget target);

    /// <summary>Ends the block.</summary>
    WebhookFigures Close();
}
