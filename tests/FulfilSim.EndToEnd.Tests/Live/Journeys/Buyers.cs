using System.Collections.Concurrent;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.EndToEnd.Tests.Live.Journeys;

/// <summary>Buyers who go through a journey at a shop over real connections, and what they hear.</summary>
internal sealed class Buyers : IBuyersEar, IRequestWatcher, IAsyncDisposable
{
    private readonly ConcurrentQueue<(long Intent, string What)> _heard = new();
    private readonly ConcurrentQueue<RequestRecord> _requests = new();

    public Buyers(string url, JourneyOptions journey, IReadOnlyDictionary<string, FeederOptions>? feeders = null)
    {
        var load = new LoadOptions { Journey = journey, Feeders = feeders ?? new Dictionary<string, FeederOptions>() };
        var set = FeederSet.Load(load.Feeders, seed: 1);
        Plan = JourneyPlan.Of(load, set.Columns);
        Plan.Flaws.ShouldBeEmpty();
        var deployment = new DeploymentOptions { Url = url };
        Site = new JourneySite(new()
        {
            Plan = Plan,
            Deployment = deployment,
            Sender = new DeploymentSender(deployment, journey.BodyMax, TimeProvider.System),
            Facts = new() { Id = "run7", Arm = "reference", Mark = load.Mark.Value },
            Words = new OrderWords(new ShopOptions()),
            Feeders = set,
            Time = TimeProvider.System,
            InFlightMax = load.InFlightMax,
        });
        Target = Site.TargetOf(FeederSlice.Whole, this, this, desk: null);
    }

    public JourneyPlan Plan { get; }

    public JourneySite Site { get; }

    public JourneyTarget Target { get; }

    public IReadOnlyList<RequestRecord> Requests => [.. _requests];

    public async Task UntilEndedAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Target.Counts.Ended < count)
            await Task.Delay(5, limit.Token);
    }

    public int CountOf(string what) => _heard.Count(heard => heard.What == what);

    public void Submit(long intent) => Target.TrySubmit(
        new(intent, Number: 0, ClientKey: 0, new OrderDraft(1999, Item: 0, 0, 0, false, false), TimeProvider.System.GetTimestamp())).ShouldBeTrue();

    public void Hear(long intent, int submission, NoticeMeaning meaning, TimeSpan retryAfter) => _heard.Enqueue((intent, meaning.ToString()));

    public void Ended(long intent, int submission, bool isFailed) => _heard.Enqueue((intent, isFailed ? "failed" : "ended"));

    public void Ended(in RequestRecord request) => _requests.Enqueue(request);

    public void Missed(long intendedAt)
    {
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
