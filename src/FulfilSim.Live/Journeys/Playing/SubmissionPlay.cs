using System.Runtime.CompilerServices;
using System.Text;
using FulfilSim.Live.Awaiting;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Takes submissions through the steps, and tells the buyer's ear what comes of it.</summary>
internal sealed class SubmissionPlay(Scene scene, Withdrawals withdrawals)
{
    private readonly Step[] _steps = scene.Bound.Steps;

    /// <summary>Plays until nothing more will come of it. Never throws.</summary>
    public void Play(Journey journey) => Follow(journey, WalkAsync(journey));

    private void Follow(Journey journey, ValueTask<StepEnd> walk)
    {
        journey.Walking = walk.GetAwaiter();
        if (journey.Walking.IsCompleted)
            End(journey);
        else
            journey.Walking.UnsafeOnCompleted(journey.WhenWalked ??= () => End(journey)); // a task for each would be thrown away
    }

    private void End(Journey journey)
    {
        var submission = journey.Walker.Values.Submission;
        StepEnd end;
        try
        {
            end = journey.Walking.GetResult();
        }
        catch (Exception bug) // Nobody stands above this task: whoever watches over the run gets it.
        {
            scene.Stopped.TrySetException(bug);
            end = new(StepEndKind.GivenUp, RequestVerdict.GivenUp, 0, submission.IntendedAt);
        }
        var (made, unclaimed) = (journey.Made, journey.IsClaimed ? null : journey.Order);
        var withdrawal = Part(journey);
        scene.Crowd.MakeRoom();
        withdrawals.Begin(withdrawal, made);
        Tell(submission, end);
        if (unclaimed is not null)
            scene.Desk?.Claim(unclaimed, submission.Intent, submission.Number);
        scene.Crowd.Leave();
    }

    /// <summary>What the last step means is told when all is over, so that whoever hears it finds room for the next one.</summary>
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private async ValueTask<StepEnd> WalkAsync(Journey journey)
    {
        var walker = journey.Walker;
        var readyAt = walker.Values.Submission.IntendedAt;
        for (var index = 0; ; index++)
        {
            var step = _steps[index];
            if (journey.Made is { } asked && step.IsChanging)
                Ask(journey, asked);
            var end = await walker.PlayAsync(step, readyAt);
            Learn(journey, step, end);
            if (end.Kind != StepEndKind.Good)
                return end;
            var isLast = index == _steps.Length - 1;
            if (isLast && step.AwaitedNotices == 0)
                return end;
            TellAndClaim(journey, step);
            readyAt = end.EndedAt;
            if (step.AwaitedNotices != 0)
            {
                if (!await AwaitNoticeAsync(journey, step))
                    return end with { Kind = StepEndKind.GivenUp };
                readyAt = scene.Around.Time.GetTimestamp();
            }
            if (isLast)
                return end;
            if (walker.Pause.IsOver)
                return end with { Kind = StepEndKind.GivenUp };
        }
    }

    private void Ask(Journey journey, OrderMade order)
    {
        order.Ask();
        if (journey.IsListed || scene.Bound.CleanUp.Length == 0)
            return;
        journey.IsListed = true;
        scene.Site.Orders.Add(order);
    }

    private void Learn(Journey journey, Step step, in StepEnd end)
    {
        var taken = journey.Walker.Values.Taken;
        var slot = scene.Bound.Plan.OrderSlot;
        if (slot >= 0 && journey.Order is null && taken.TryGet(slot, out var order))
            journey.Order = Encoding.UTF8.GetString(order);
        if (journey.Made is not { } made)
            return;
        Journey? withdrawal;
        lock (scene.Buyers.GateOf(journey.Buyer.Intent))
        {
            made.Learn(step, end, taken);
            withdrawal = withdrawals.Ready(journey.Buyer, made, isUnderWay: true);
        }
        withdrawals.Begin(withdrawal, made);
    }

    /// <summary>The journey is over; an order that nobody wants any more is taken back now or never.</summary>
    private Journey? Part(Journey journey)
    {
        Journey? withdrawal = null;
        var buyer = journey.Buyer;
        lock (scene.Buyers.GateOf(buyer.Intent))
        {
            var made = journey.Made;
            journey.Leave();
            if (made is not null)
                withdrawal = withdrawals.Ready(buyer, made, isUnderWay: false);
            scene.Buyers.Sweep(buyer);
        }
        scene.Pool.Return(journey);
        return withdrawal;
    }

    private void TellAndClaim(Journey journey, Step step)
    {
        var submission = journey.Walker.Values.Submission;
        Tell(submission, step);
        if (journey.Order is null || journey.IsClaimed)
            return;
        journey.IsClaimed = true;
        scene.Desk?.Claim(journey.Order, submission.Intent, submission.Number);
    }

    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private async ValueTask<bool> AwaitNoticeAsync(Journey journey, Step step)
    {
        while (!IsNoted(journey, step))
        {
            if (await journey.Walker.Pause.UntilAsync(Pause.Never) == PauseEnd.Over)
                return false;
        }
        return true;
    }

    private bool IsNoted(Journey journey, Step step)
    {
        lock (scene.Buyers.GateOf(journey.Buyer.Intent))
            return (journey.Buyer.MeaningsOf(journey.Order) & step.AwaitedNotices) != 0;
    }

    private void Tell(in Submission submission, in StepEnd end)
    {
        if (end.Kind == StepEndKind.GivenUp)
        {
            scene.Tally.GiveUp();
            return;
        }
        scene.Tally.End();
        if (end.Kind == StepEndKind.Said)
            scene.Ear.Hear(submission.Intent, submission.Number, end.Meaning, end.RetryAfter);
        else if (end.Kind == StepEndKind.Good && _steps[^1].AwaitedNotices == 0)
            Tell(submission, _steps[^1]);
        scene.Ear.Ended(submission.Intent, submission.Number, isFailed: end.Kind is StepEndKind.Failed or StepEndKind.Unknown);
    }

    private void Tell(in Submission submission, Step step)
    {
        foreach (var meaning in step.Means)
            scene.Ear.Hear(submission.Intent, submission.Number, meaning, TimeSpan.Zero);
    }
}
