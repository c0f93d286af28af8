using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>From the form to the shop's answer.</content>
internal sealed partial class Buyers
{
    private static readonly TimeSpan DoubleClickAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChangeOfMindSpan = TimeSpan.FromDays(3);

    private void Submit(long intent, ref BuyerCase buyerCase, Turn turn)
    {
        buyerCase.CurrentSubmission = Send(intent, ref buyerCase, turn);
        buyerCase.Waiting = turn.After(population.PatienceOf(intent), new PatienceEnded(intent, buyerCase.CurrentSubmission));
    }

    private ushort Send(long intent, ref BuyerCase buyerCase, Turn turn)
    {
        var submission = buyerCase.SubmissionCount++;
        book.Hours.Add(HourlyCount.Submissions, turn.Now);
        book.Count(intent, CohortCount.Submissions);
        turn.Tell(map.OrderSystem, new OrderSubmitted(intent, buyerCase.Draft, submission, buyerCase.ClientKey));
        return submission;
    }

    private void PlanDoubleClick(long intent, Turn turn)
    {
        if (doubleSubmit is null)
            return;
        var unit = turn.Draw(Purposes.DoubleSubmit, intent).NextUnit();
        if (unit < doubleSubmit.Rate)
            turn.After(DoubleClickAfter, new DoubleClicked(intent, IsOutOfImpatience: false));
        else if (unit < doubleSubmit.Rate * doubleSubmit.SlowFactor)
            turn.After(doubleSubmit.SlowAfter, new DoubleClicked(intent, IsOutOfImpatience: true));
    }

    private void ClickAgain(DoubleClicked click, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(click.Intent);
        if (Unsafe.IsNullRef(ref buyerCase) || (click.IsOutOfImpatience && buyerCase.WasAcknowledged))
            return;
        book.Touch(click.Intent, Causes.IndexOf<DuplicateOrder>());
        Send(click.Intent, ref buyerCase, turn);
    }

    private void LosePatience(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (!Unsafe.IsNullRef(ref buyerCase) && buyerCase.OrderIndex < 0)
            TryAgain(intent, ref buyerCase, Stage.OrderSystemCongestion, askedToWait: TimeSpan.Zero, turn);
    }

    /// <summary>The next try, after the buyer's own wait or the one the shop asks for; or the end of it.</summary>
    private void TryAgain(long intent, ref BuyerCase buyerCase, int stage, TimeSpan askedToWait, Turn turn)
    {
        if (buyerCase.RetryCount >= _options.Retries.Max)
        {
            Decide(intent, in buyerCase, Outcome.Failed, stage, turn);
            return;
        }
        buyerCase.RetryCount++;
        var stream = turn.Draw(Purposes.BuyerBackoff, intent, buyerCase.RetryCount);
        var wait = askedToWait > TimeSpan.Zero
            ? askedToWait * (1 + stream.NextUnit()) // not all at once
            : _options.Retries.Backoff.SampleDuration(ref stream);
        buyerCase.Waiting = turn.After(wait, new RetryDue(intent, buyerCase.SubmissionCount));
    }

    private void SubmitAgain(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (!Unsafe.IsNullRef(ref buyerCase) && buyerCase.OrderIndex < 0)
            Submit(intent, ref buyerCase, turn);
    }

    private void Refused(SubmissionRefused refused, Turn turn)
    {
        book.Count(refused.Intent, CohortCount.Refusals);
        ref var buyerCase = ref _cases.Find(refused.Intent);
        if (Unsafe.IsNullRef(ref buyerCase)
            || buyerCase.OrderIndex >= 0
            || refused.Submission != buyerCase.CurrentSubmission)
        {
            return;
        }
        turn.Cancel(buyerCase.Waiting);
        if (refused.Reason == RefusalReason.OutOfStock)
            Decide(refused.Intent, in buyerCase, Outcome.Failed, Stage.StockOut, turn);
        else
            TryAgain(refused.Intent, ref buyerCase, Stage.OrderSystemCongestion, refused.RetryAfter, turn);
    }

    private void AskedToCorrect(CorrectionAsked asked, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(asked.Intent);
        if (Unsafe.IsNullRef(ref buyerCase) || buyerCase.OrderIndex >= 0)
            return;
        if (buyerCase.Draft.IsConfirmed && asked.Submission < buyerCase.CurrentSubmission)
            return; // about data that have been mended since
        turn.Cancel(buyerCase.Waiting);
        var stream = turn.Draw(Purposes.Correction, asked.Intent, buyerCase.CorrectionCount++);
        var isFalseAlarm = !buyerCase.Draft.IsAddressWrong;
        if (isFalseAlarm && !buyerCase.WasFalselyRejected)
            CountFalseReject(asked.Intent, ref buyerCase);
        if (stream.NextChance(isFalseAlarm ? _options.FalseAlarmAbandonRatio : _options.CorrectionAbandonRatio))
        {
            if (!isFalseAlarm)
                book.Touch(asked.Intent, Causes.IndexOf<AddressWrong>());
            Decide(asked.Intent, in buyerCase, Outcome.Failed, Stage.FalseReject, turn);
            return;
        }
        var takes = _options.CorrectionTime.SampleDuration(ref stream);
        buyerCase.Waiting = turn.After(takes, new CorrectionDone(asked.Intent, buyerCase.CorrectionCount));
    }

    private void CountFalseReject(long intent, ref BuyerCase buyerCase)
    {
        buyerCase.WasFalselyRejected = true;
        book.Count(intent, CohortCount.FalseRejects);
    }

    private void Corrected(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase) || buyerCase.OrderIndex >= 0)
            return;
        buyerCase.Draft = buyerCase.Draft with { IsAddressWrong = false, IsConfirmed = true };
        Submit(intent, ref buyerCase, turn);
    }

    private void Acknowledged(OrderAcknowledged answer, Turn turn)
    {
        var intent = answer.Order.Intent;
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
        {
            if (!_satisfied.Contains(intent))
                turn.Tell(map.OrderSystem, new OrderWithdrawn(answer.Order)); // gave up long ago
            return;
        }
        if (buyerCase.OrderIndex >= 0)
            return; // a second order of a doubled submission; it is noticed when it is charged
        buyerCase.OrderIndex = (sbyte)answer.Order.Index;
        turn.Cancel(buyerCase.Waiting);
        if (buyerCase.WasAcknowledged)
            return;
        buyerCase.WasAcknowledged = true;
        book.Wait(intent, CohortWait.Acknowledgement, turn.Now - buyerCase.FirstSubmittedAt, turn.Now);
        if (TryEndAt(Milestone.Acknowledged, intent, in buyerCase, turn))
            return;
        buyerCase.PromisedDay = (int)clock.DayOf(answer.Promise);
        AwaitPromise(intent, buyerCase.PromisedDay, turn);
        PlanChangeOfMind(intent, ref buyerCase, turn);
    }

    private void PlanChangeOfMind(long intent, ref BuyerCase buyerCase, Turn turn)
    {
        var stream = turn.Draw(Purposes.ChangeOfMind, intent);
        if (stream.NextChance(_options.ChangeOfMindRatio))
            buyerCase.ChangeOfMind = turn.After(ChangeOfMindSpan * stream.NextUnit(), new MindChanged(intent));
    }

    private void ChangeMind(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        if (buyerCase.OrderIndex >= 0)
            turn.Tell(map.OrderSystem, new OrderWithdrawn(new OrderKey(intent, buyerCase.OrderIndex)));
        var isBroken = buyerCase.IsPromiseMissed || book.IsTouched(intent);
        Decide(intent, in buyerCase, isBroken ? Outcome.Failed : Outcome.CancelledByBuyer, Stage.WhereverItIs, turn);
    }
}
