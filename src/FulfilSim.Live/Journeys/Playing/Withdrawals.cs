using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Takes orders back whose buyers do not want them any more. One that is still on its way is taken back as soon as it is there.</summary>
internal sealed class Withdrawals(Scene scene)
{
    /// <summary>A buyer does not want what a submission has made, or is about to make.</summary>
    public void Want(long intent, int submission)
    {
        if (scene.Bound.Withdraw.Length == 0)
            return;
        Journey? journey = null;
        OrderMade? order;
        lock (scene.Buyers.GateOf(intent))
        {
            var buyer = scene.Buyers.Find(intent);
            order = buyer?.OrderOf(submission);
            if (order is { IsWithdrawn: true } or { IsUnwanted: true })
                return;
            if (order is not null)
            {
                order.IsUnwanted = true;
                journey = Ready(buyer!, order, isUnderWay: buyer!.IsUnderWay(order));
            }
        }
        if (order is null)
            scene.Tally.WithdrawInVain();
        Begin(journey, order);
    }

    /// <summary>
    /// Makes ready to take an order back, if its buyer wants that and it is there; null otherwise. Under the buyer's lock, and
    /// begun when that is not held any more.
    /// </summary>
    /// <param name="buyer">Whose it is.</param>
    /// <param name="order">Perhaps wanted, perhaps not.</param>
    /// <param name="isUnderWay">Whether more may become known of it.</param>
    public Journey? Ready(Buyer buyer, OrderMade order, bool isUnderWay)
    {
        if (!order.IsUnwanted)
            return null;
        var isThere = order.State == OrderState.Made || (order.State == OrderState.Unknown && !isUnderWay);
        if (isThere && order.Has(scene.Bound.Plan.WithdrawNeeds) && scene.Crowd.TryEnterAnyway())
        {
            (order.IsUnwanted, order.IsWithdrawn) = (false, true);
            var journey = scene.Pool.Rent();
            journey.Begin(buyer, made: null, isWithdrawal: true);
            return journey;
        }
        if (!isUnderWay)
        {
            order.IsUnwanted = false;
            scene.Tally.WithdrawInVain();
        }
        return null;
    }

    /// <summary>Begins what was made ready; nothing for null.</summary>
    public void Begin(Journey? journey, OrderMade? order)
    {
        if (journey is null)
            return;
        scene.Tally.Withdraw();
        _ = PlayAsync(journey, order!);
    }

    private async Task PlayAsync(Journey journey, OrderMade order)
    {
        try
        {
            journey.Walker.Values.Begin(order.Submission);
            if (order.Values is { } values)
                journey.Walker.Values.Taken.Unpack(values);
            if (await WalkAsync(journey))
                scene.Tally.WithdrawWell();
        }
        catch (Exception bug) // Nobody stands above this task: whoever watches over the run gets it.
        {
            scene.Stopped.TrySetException(bug);
        }
        scene.Part(journey);
        scene.Crowd.Leave();
    }

    private async Task<bool> WalkAsync(Journey journey)
    {
        var submission = journey.Walker.Values.Submission;
        var readyAt = scene.Around.Time.GetTimestamp();
        foreach (var step in scene.Bound.Withdraw)
        {
            var end = await journey.Walker.PlayAsync(step, readyAt);
            if (end.Kind == StepEndKind.Said && end.Meaning != NoticeMeaning.Busy) // busy would be said of the submission, which it is not
                scene.Ear.Hear(submission.Intent, submission.Number, end.Meaning, end.RetryAfter);
            if (end.Kind != StepEndKind.Good)
                return false;
            foreach (var meaning in step.Means)
                scene.Ear.Hear(submission.Intent, submission.Number, meaning, TimeSpan.Zero);
            readyAt = end.EndedAt;
        }
        return true;
    }
}
