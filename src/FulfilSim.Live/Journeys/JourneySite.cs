using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Playing;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Sessions;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys;

/// <summary>
/// One deployment over a whole run: it is set up once, reset before each block, driven by the buyers of one block after the
/// other, and cleaned up at the end.
/// </summary>
public sealed class JourneySite : IAsyncDisposable
{
    private readonly SiteParts _parts;
    private readonly Surroundings _unwatched;
    private readonly BoundJourney _bound;
    private readonly SessionKeeper? _sessions;
    private volatile IRequestWatcher? _watcher;

    /// <exception cref="TargetNotReadyException">An environment variable that a template asks for is not there.</exception>
    public JourneySite(SiteParts parts)
    {
        Invariant.Holds(parts.Plan.Flaws.Count == 0);
        _parts = parts;
        var uri = new Uri(parts.Deployment.Url);
        _unwatched = new Surroundings(
            parts.Sender, parts.Time, uri.IdnHost, uri.Scheme == Uri.UriSchemeHttps, new TakenValues(parts.Plan.TakenAtSetUp.All.Count));
        _bound = Bind(FeederSlice.Whole);
        if (parts.Plan.LogIn.Count > 0 && parts.Plan.Options.LogIn.Per == LogInScope.Run)
            _sessions = NewSessions(_bound, submission: null, _unwatched, jar: null);
    }

    /// <summary>Orders that the run may have left.</summary>
    internal OrderList Orders { get; } = new();

    /// <summary>Once, before the first block.</summary>
    public async Task<Errand> SetUpAsync(CancellationToken cancellation)
    {
        using var walker = NewWalker(_bound, _unwatched, _parts.Plan.TakenAtSetUp);
        var errand = await Errands.PlayAsync(walker, _bound.SetUp, _parts.Time, cancellation);
        if (errand.IsDone)
            _unwatched.SetUp.Unpack(walker.Values.Taken.Packed());
        return errand;
    }

    /// <summary>Before each block.</summary>
    public async Task<Errand> ResetAsync(int block, CancellationToken cancellation)
    {
        var bound = Bind(FeederSlice.Whole with { Block = block, BlockCount = block + 1 });
        using var walker = NewWalker(bound, _unwatched, _parts.Plan.TakenAtReset);
        return await Errands.PlayAsync(walker, bound.Reset, _parts.Time, cancellation);
    }

    /// <summary>The deployment as the buyers of one block are to see it.</summary>
    /// <param name="slice">Which block it is, and which rows are its intents'.</param>
    /// <param name="ear">Hears what comes of submissions.</param>
    /// <param name="watcher">Sees every request.</param>
    /// <param name="desk">Where notices come in; null when none are received.</param>
    public JourneyTarget TargetOf(FeederSlice slice, IBuyersEar ear, IRequestWatcher watcher, INoticeDesk? desk)
    {
        _watcher = watcher;
        var around = _unwatched with { Watcher = watcher };
        return new JourneyTarget(new Scene(this, Bind(slice), around, ear, desk, new Crowd(_parts.InFlightMax)));
    }

    /// <summary>At the end: takes away what the run may have made, and tells what it could not.</summary>
    /// <param name="limit">How long it may take in all.</param>
    /// <param name="cancellation">Gives it up; what is left then is told as well.</param>
    public Task<CleanUpReport> CleanUpAsync(TimeSpan limit, CancellationToken cancellation) =>
        new CleanUp(_parts, Orders.All, NewCleaner).RunAsync(limit, cancellation);

    public ValueTask DisposeAsync() => _parts.Sender.DisposeAsync();

    internal Buyer NewBuyer(BoundJourney bound, in Submission submission)
    {
        var jar = _parts.Plan.Options.Cookies ? _unwatched.NewJar() : null;
        var buyer = new Buyer(submission.Intent) { Cookies = jar };
        buyer.Sessions = _sessions ?? (bound.LogIn.Length > 0 ? NewSessions(bound, submission, _unwatched, jar) : null);
        return buyer;
    }

    private BoundJourney Bind(FeederSlice slice)
    {
        var facts = _parts.Facts with { Block = slice.Block };
        var variables = _parts.Plan.Variables.Select(name => _parts.Environment(name) ?? throw TargetNotReadyException.Missing(name));
        return new(_parts.Plan, new RunWords(facts, _parts.Words, [.. variables]), new FeederRows(_parts.Feeders.All, slice));
    }

    private Walker NewWalker(BoundJourney bound, Surroundings around, TakenNames taken) => new(around, bound, taken.All.Count)
    {
        Sessions = _sessions,
        Cookies = _parts.Plan.Options.Cookies ? around.NewJar() : null,
    };

    /// <summary>Somebody who takes one order away, as its buyer.</summary>
    private Walker NewCleaner(OrderMade order)
    {
        var walker = NewWalker(order.Bound, _unwatched, _parts.Plan.Taken);
        walker.Sessions ??= order.Bound.LogIn.Length > 0 ? NewSessions(order.Bound, order.Submission, _unwatched, walker.Cookies) : null;
        walker.Values.Begin(order.Submission);
        if (order.Values is { } values)
            walker.Values.Taken.Unpack(values);
        return walker;
    }

    private SessionKeeper NewSessions(BoundJourney bound, Submission? submission, Surroundings around, CookieJar? jar)
    {
        var options = _parts.Plan.Options;
        var ownJar = jar is null && options.Cookies ? around.NewJar() : null;
        return new(
            () => LogIn.PlayAsync(bound, submission, around with { Watcher = _watcher }, jar ?? ownJar, ownJar), _parts.Time, options.LogIn.ValidFor);
    }
}
