using System.Text;
using FulfilSim.Live.Journeys.Walking;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Takes orders away after a run, several at a time.</summary>
internal sealed class CleanUp(SiteParts parts, IReadOnlyList<OrderMade> orders, Func<OrderMade, Walker> newWalker)
{
    private const int AtATime = 8;
    private const string Secret = "(secret)";

    private readonly Lock _gate = new();
    private readonly List<LeftBehind> _left = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _takenAway;
    private int _next = -1;

    public async Task<CleanUpReport> RunAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(limit, parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        var candidates = orders.Where(order => order.State != OrderState.None).ToList();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtATime, candidates.Count)).Select(_ => WorkAsync(candidates, either.Token)));
        return new()
        {
            Orders = _takenAway + _left.Count,
            TakenAway = _takenAway,
            LeftBehind = [.. _left.OrderBy(left => left.Block).ThenBy(left => left.Intent).ThenBy(left => left.Submission)],
        };
    }

    private async Task WorkAsync(List<OrderMade> candidates, CancellationToken cancellation)
    {
        while (Interlocked.Increment(ref _next) is var index && index < candidates.Count)
            await TakeAwayAsync(candidates[index], cancellation);
    }

    private async Task TakeAwayAsync(OrderMade order, CancellationToken cancellation)
    {
        using var walker = newWalker(order);
        if (!order.Has(order.Bound.Plan.CleanUpNeeds))
        {
            Leave(order, walker, step: "", "no answer said how it is called; whether it was made is not known");
            return;
        }
        lock (_gate)
        {
            if (!_seen.Add(NameOf(order, walker)))
                return; // repeats with one key have made one order
        }
        if (cancellation.IsCancellationRequested)
        {
            Leave(order, walker, step: "", "there was no time left");
            return;
        }
        await using var aborting = cancellation.Register(walker.Abort);
        var readyAt = parts.Time.GetTimestamp();
        foreach (var step in order.Bound.CleanUp)
        {
            var end = await walker.PlayAsync(step, readyAt);
            var wasNeverMade = order.State == OrderState.Unknown && end.Status is 404 or 410;
            if (end.Kind != StepEndKind.Good && !wasNeverMade)
            {
                Leave(order, walker, step.Name, end.Why);
                return;
            }
            if (wasNeverMade)
                break;
            readyAt = end.EndedAt;
        }
        Interlocked.Increment(ref _takenAway);
    }

    /// <summary>Orders of one name are one order: the values that cleaning up asks for, or the key where it asks for none.</summary>
    private static string NameOf(OrderMade order, Walker walker)
    {
        var name = new StringBuilder().Append(order.Bound.Run.Facts.Block).Append('/');
        foreach (var index in order.Bound.Plan.CleanUpNeeds)
        {
            walker.Values.Taken.TryGet(index, out var value);
            name.Append(Encoding.UTF8.GetString(value)).Append('/');
        }
        if (order.Bound.Plan.CleanUpNeeds.Length == 0)
            name.Append(Encoding.UTF8.GetString(walker.Values.Reference));
        return name.ToString();
    }

    private void Leave(OrderMade order, Walker walker, string step, string why)
    {
        var names = order.Bound.Plan.Taken.All;
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (walker.Values.Taken.TryGet(index, out var value))
                values[names[index]] = Shown(order, Encoding.UTF8.GetString(value));
        }
        ref readonly var submission = ref order.Submission;
        var reference = Encoding.UTF8.GetString(walker.Values.Reference);
        var left = new LeftBehind(order.Bound.Run.Facts.Block, submission.Intent, submission.Number, reference, values, step, why);
        lock (_gate)
            _left.Add(left);
    }

    /// <summary>A target may send a secret back; it goes no further.</summary>
    private static string Shown(OrderMade order, string value) => order.Bound.Run.HasSecret(value) ? Secret : value;
}
