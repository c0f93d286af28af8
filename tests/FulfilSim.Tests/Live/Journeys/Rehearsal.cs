using System.Collections.Concurrent;
using System.Text.Json;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Playing;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Live.Journeys;

/// <summary>A journey at a shop that is not there, under a clock that the test moves. What the buyer hears is written down.</summary>
internal sealed class Rehearsal : IBuyersEar, IRequestWatcher
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // how long a test waits before it fails

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentQueue<RequestRecord> _requests = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Rehearsal(JourneyOptions journey, Func<Asked, FakeAnswer?> answer, LoadOptions? load = null, FeederSet? feeders = null, INoticeDesk? desk = null)
    {
        Clock = new HandClock { OnSet = Tell };
        feeders ??= FeederSet.None;
        load = (load ?? new LoadOptions()) with { Journey = journey };
        Shop = new FakeShop(Clock, answer, Tell);
        Plan = JourneyPlan.Of(load, feeders.Columns);
        Plan.Flaws.ShouldBeEmpty();
        Site = new JourneySite(new()
        {
            Plan = Plan,
            Deployment = new() { Url = "http://127.0.0.1:8080" },
            Sender = Shop,
            Facts = new() { Id = "run7", Arm = "reference", Seed = 1, Mark = load.Mark.Value, WebhookUrl = "http://127.0.0.1:9/webhooks" },
            Words = new OrderWords(new ShopOptions()),
            Feeders = feeders,
            Time = Clock,
            InFlightMax = load.InFlightMax,
            Environment = name => name == "SHOP_KEY" ? "hush" : null,
        });
        Target = Site.TargetOf(new() { Block = 2, BlockCount = 3 }, this, this, desk);
    }

    public HandClock Clock { get; }

    public FakeShop Shop { get; }

    public JourneyPlan Plan { get; }

    public JourneySite Site { get; }

    public JourneyTarget Target { get; }

    /// <summary>What the buyer's ear was told, in order: "3.0 confirmed", "3.0 ended", "3.0 failed".</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    public IReadOnlyList<RequestRecord> Requests => [.. _requests];

    /// <summary>Done when a submission has come to its end.</summary>
    public Action OnEnded { get; init; } = () => { };

    public bool Submit(long intent = 3, int number = 0, int clientKey = 0) => Target.TrySubmit(
        new(intent, number, clientKey, new OrderDraft(1234, Item: 5, Method: 0, Region: 0, IsAddressWrong: true, IsConfirmed: false), Clock.GetTimestamp()));

    /// <summary>Lets time pass from alarm to alarm; each time, what follows from one is waited for.</summary>
    public async Task PassAsync(double seconds, Func<bool> until)
    {
        var end = Clock.GetTimestamp() + TimeSpan.FromSeconds(seconds).Ticks;
        while (true)
        {
            await UntilAsync(() => until() || Clock.NextAlarm is not null);
            if (until())
                return;
            var alarm = Clock.NextAlarm!.Value;
            (alarm <= end).ShouldBeTrue($"It did not come to pass in time; heard: {string.Join(", ", _heard)}.");
            Clock.Pass(TimeSpan.FromTicks(alarm - Clock.GetTimestamp()));
        }
    }

    /// <summary>Waits until something that other threads do has come to pass; looks again whenever something is asked or told.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        while (true)
        {
            var news = Volatile.Read(ref _news);
            if (holds())
                return;
            try
            {
                await news.Task.WaitAsync(Patience);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"It did not come to pass; heard: {string.Join(", ", _heard)}; asked: {string.Join(", ", Shop.Asked)}.");
            }
        }
    }

    /// <summary>Waits for counts, which change a moment after what is heard.</summary>
    public async Task CountAsync(Func<JourneyCounts, bool> holds)
    {
        for (var tries = 0; !holds(Target.Counts); tries++)
        {
            if (tries == 1_000_000)
                throw new TimeoutException($"It did not come to pass: {Target.Counts}.");
            await Task.Yield();
        }
    }

    public Task HeardAsync(params string[] expected) => ThenAsync(() => _heard.Count >= expected.Length, () => Heard.ShouldBe(expected));

    public void Hear(long intent, int submission, NoticeMeaning meaning, TimeSpan retryAfter)
    {
        var word = JsonNamingPolicy.CamelCase.ConvertName(meaning.ToString());
        Note($"{intent}.{submission} {word}{(retryAfter > TimeSpan.Zero ? $" {Duration.Format(retryAfter)}" : "")}");
    }

    public void Ended(long intent, int submission, bool isFailed)
    {
        Note($"{intent}.{submission} {(isFailed ? "failed" : "ended")}");
        OnEnded();
    }

    public void Ended(in RequestRecord request)
    {
        _requests.Enqueue(request);
        Tell();
    }

    public void Missed(long intendedAt) => throw new InvalidOperationException("whoever submits tells what was missed");

    private void Tell() => Interlocked.Exchange(ref _news, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async Task ThenAsync(Func<bool> holds, Action check)
    {
        await UntilAsync(holds);
        check();
    }

    private void Note(string heard)
    {
        _heard.Enqueue(heard);
        Tell();
    }
}
