namespace FulfilSim.Live.Journeys;

/// <summary>Knows which notices are about which orders. From any thread.</summary>
public interface INoticeDesk
{
    /// <summary>
    /// A submission has learnt by which name notices know its order. Those that came before are handed over now, later ones as
    /// they come, to <see cref="JourneyTarget.Notice"/>.
    /// </summary>
    void Claim(string order, long intent, int submission);
}
