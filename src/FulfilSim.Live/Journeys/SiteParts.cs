using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys;

/// <summary>What a <see cref="JourneySite"/> is made of.</summary>
public sealed record SiteParts
{
    /// <summary>Without flaws.</summary>
    public required JourneyPlan Plan { get; init; }

    /// <summary>Where it is.</summary>
    public required DeploymentOptions Deployment { get; init; }

    /// <summary>Makes its requests; disposed of with the site.</summary>
    public required IHttpSender Sender { get; init; }

    /// <summary>What the run says of itself; the block's number is filled in for each block.</summary>
    public required RunFacts Facts { get; init; }

    /// <summary>Names of what drafts have the numbers of.</summary>
    public required OrderWords Words { get; init; }

    /// <summary>Tables that the plan was compiled with.</summary>
    public required FeederSet Feeders { get; init; }

    /// <summary>The run's.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Submissions under way at a time.</summary>
    public required int InFlightMax { get; init; }

    /// <summary>Values of environment variables; null for one that is not there. Default: the environment of this program.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}
