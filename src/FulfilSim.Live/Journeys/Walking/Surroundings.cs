using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Sessions;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Measuring;

namespace FulfilSim.Live.Journeys.Walking;

/// <summary>What all walkers of a deployment share.</summary>
/// <param name="Sender">Makes the requests.</param>
/// <param name="Time">The run's.</param>
/// <param name="Host">The deployment's, which cookies belong to.</param>
/// <param name="IsSecure">Whether requests go over TLS.</param>
/// <param name="SetUp">What answers gave while the deployment was set up.</param>
internal sealed record Surroundings(IHttpSender Sender, TimeProvider Time, string Host, bool IsSecure, TakenValues SetUp)
{
    /// <summary>Sees requests; null for nobody.</summary>
    public IRequestWatcher? Watcher { get; init; }

    public CookieJar NewJar() => new(Host, IsSecure);
}
