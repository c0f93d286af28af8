using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Playing;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys;

/// <summary>A deployment as the buyers of one block see it: each submission walks through the steps of the journey.</summary>
public sealed class JourneyTarget : ITarget
{
    /// <summary>Once requests have been given up, their ends come at once; a sender that does not tell them is left alone.</summary>
    private static readonly TimeSpan AbortTime = TimeSpan.FromSeconds(5);

    private readonly Scene _scene;
    private readonly SubmissionPlay _submissions;
    private readonly Withdrawals _withdrawals;

    internal JourneyTarget(Scene scene)
    {
        _scene = scene;
        _withdrawals = new Withdrawals(scene);
        _submissions = new SubmissionPlay(scene, _withdrawals);
    }

    /// <summary>Completes, with the reason, when the run cannot go on; throws what is a bug.</summary>
    public Task<string> CannotGoOn => _scene.Stopped.Task;

    /// <summary>What became of submissions so far.</summary>
    public JourneyCounts Counts => _scene.Tally.Read();

    public bool TrySubmit(in Submission submission)
    {
        if (!_scene.Crowd.TryEnter())
        {
            if (!_scene.Crowd.IsClosed)
                _scene.Tally.Miss();
            return false;
        }
        var journey = _scene.Pool.Rent();
        if (journey.Walker.Values.Begin(submission) is { } exhausted)
        {
            _scene.Pool.Return(journey);
            _scene.Crowd.MakeRoom();
            _scene.Crowd.Leave();
            _scene.Stopped.TrySetResult($"The feeder \"{exhausted}\" gives each row once, and has none left for intent {submission.Intent}.");
            return false;
        }
        _scene.Tally.Start();
        Join(journey, submission);
        _submissions.Play(journey);
        return true;
    }

    public void Withdraw(long intent, int submission) => _withdrawals.Want(intent, submission);

    public bool Forget(long intent)
    {
        var isToldOf = _scene.Desk is not null;
        lock (_scene.Buyers.GateOf(intent))
        {
            if (_scene.Buyers.Find(intent) is not { } buyer)
                return isToldOf;
            buyer.IsForgotten = true;
            for (var journey = buyer.First; journey is not null; journey = journey.Next)
            {
                if (!journey.IsWithdrawal)
                    journey.Walker.Pause.End();
            }
            _scene.Buyers.Sweep(buyer);
            return isToldOf || buyer.First is not null;
        }
    }

    public void Release(long intent)
    {
        if (_scene.Bound.Withdraw.Length == 0)
            return; // nothing was kept for it
        lock (_scene.Buyers.GateOf(intent))
        {
            if (_scene.Buyers.Find(intent) is not { } buyer)
                return;
            buyer.LetGoOfOrders();
            _scene.Buyers.Sweep(buyer);
        }
    }

    /// <summary>A notice came about an order. From any thread.</summary>
    /// <param name="order">As it was claimed.</param>
    /// <param name="intent">Whose it is.</param>
    /// <param name="submission">Which submission made it.</param>
    /// <param name="meaning">What the notice says.</param>
    public void Notice(string order, long intent, int submission, NoticeMeaning meaning)
    {
        lock (_scene.Buyers.GateOf(intent))
        {
            if (_scene.Buyers.Find(intent) is { } buyer)
            {
                buyer.Note(order, StepMaker.Bit(meaning));
                for (var journey = buyer.First; journey is not null; journey = journey.Next)
                    journey.Walker.Pause.Ring();
            }
        }
        _scene.Ear.Hear(intent, submission, meaning, TimeSpan.Zero);
    }

    /// <summary>Lets nobody in any more, waits for those under way, and gives up those that take too long.</summary>
    /// <param name="limit">How long they may take.</param>
    public async Task<JourneyCounts> StopAsync(TimeSpan limit)
    {
        _scene.Crowd.Close();
        if (!await IsEmptyAfterAsync(limit))
        {
            var late = new List<Journey>();
            _scene.Buyers.ForEachJourney(late.Add);
            foreach (var journey in late) // not under the lock: their ends come while they are told
                journey.Walker.Abort();
            await IsEmptyAfterAsync(AbortTime);
        }
        _scene.Pool.Dispose();
        return Counts;
    }

    private async Task<bool> IsEmptyAfterAsync(TimeSpan limit)
    {
        try
        {
            await _scene.Crowd.Empty.WaitAsync(limit, _scene.Around.Time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The journey's buyer knows of it from now on.</summary>
    private void Join(Journey journey, in Submission submission)
    {
        var made = _scene.Bound.Plan.KeepsOrders ? new OrderMade(_scene.Bound, submission) : null;
        lock (_scene.Buyers.GateOf(submission.Intent))
        {
            if (_scene.Buyers.Find(submission.Intent) is not { } buyer)
            {
                buyer = _scene.Site.NewBuyer(_scene.Bound, submission);
                _scene.Buyers.Add(buyer);
            }
            if (made is not null && _scene.Bound.Withdraw.Length > 0)
                buyer.Add(made);
            journey.Begin(buyer, made, isWithdrawal: false);
        }
    }
}
