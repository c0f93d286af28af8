using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Options;

/// <summary>How the scenario's buyers are let loose on a system that runs in wall time.</summary>
public sealed record LoadOptions
{
    /// <summary>Who comes when. Default: the scenario's own demand, of which --from and --for choose a slice.</summary>
    public ShapeOptions Shape { get; init; } = new();

    /// <summary>What is ramp-up and warm-up of the target, from the beginning: driven, and not counted. Default 0s; to 1d.</summary>
    public TimeSpan WarmUp { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.Zero;

    /// <summary>After the last intent has come: what is undecided then is open. Default 30s; from 0s to 1d.</summary>
    public TimeSpan Deadline { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.FromSeconds(30);

    /// <summary>Journeys under way at the same time; what comes beyond is a missed send, and the run is invalid. Default 10000; from 1 to 1000000.</summary>
    public int InFlightMax { get; init => field = Require.InRange(value, 1, 1_000_000); } = 10_000;

    /// <summary>Rest between two blocks, so that one does not feel the other. Default 0s; to 1d.</summary>
    public TimeSpan WashOut { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.Zero;

    /// <summary>
    /// Running systems by name; each is an arm, and "reference" is the one that differences are against. Default: none, and the
    /// simulated shop is driven.
    /// </summary>
    public IReadOnlyDictionary<string, DeploymentOptions> Deployments { get; init; } = new OrderedDictionary<string, DeploymentOptions>();

    /// <summary>What a buyer's submission does at a running system.</summary>
    public JourneyOptions Journey { get; init; } = new();

    /// <summary>Where values of templates come from, by name.</summary>
    public IReadOnlyDictionary<string, FeederOptions> Feeders { get; init; } = new OrderedDictionary<string, FeederOptions>();

    /// <summary>Notices that the running system sends to this tool. Default: none are received.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>What is watched while the load is on. Default: nothing.</summary>
    public IReadOnlyList<ThresholdOptions> Thresholds { get; init; } = [];

    /// <summary>What the generator may not exceed for its figures to be believed.</summary>
    public HealthOptions Health { get; init; } = new();

    /// <summary>A file: as soon as it is there, the run stops. A target that is not on loopback needs one. Default: none.</summary>
    public string StopFile { get; init; } = "";

    /// <summary>How each request says that it is a test's.</summary>
    public MarkOptions Mark { get; init; } = new();
}

/// <summary>A running system.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Where it is, such as "http://127.0.0.1:8080". Steps' paths are added to it.</summary>
    public required string Url { get; init; }

    /// <summary>Proxy that requests go through, such as "http://127.0.0.1:3128". Default: none, whatever the environment says.</summary>
    public string Proxy { get; init; } = "";

    /// <summary>Whether a certificate that nobody vouches for will do; of loopback only. Default false.</summary>
    public bool AcceptAnyCertificate { get; init; }

    /// <summary>Connections at a time. Default 1000; from 1 to 100000.</summary>
    public int ConnectionsMax { get; init => field = Require.InRange(value, 1, 100_000); } = 1000;
}

/// <summary>How each request says that it is a test's: one header with a fixed value, one with the run's id.</summary>
public sealed record MarkOptions
{
    /// <summary>Name of the header that marks a test. Default X-Load-Test.</summary>
    public string Header { get; init; } = "X-Load-Test";

    /// <summary>Its value. Default fulfilsim.</summary>
    public string Value { get; init; } = "fulfilsim";

    /// <summary>Name of the header with the run's id. Default X-Load-Test-Run.</summary>
    public string RunHeader { get; init; } = "X-Load-Test-Run";
}
