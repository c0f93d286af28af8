using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>From the form to the shop's answer.</content>
internal sealed partial class Buyers
{
    private static readonly TimeSpan DoubleClickAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChangeOfMindSpan = TimeSpan.FromDays(3);

    private void Submit(BuyerCase buyerCase, Turn turn)
    {
        buyerCase.CurrentSubmission = Send(buyerCase, turn);
        buyerCase.Waiting = turn.After(
            buyerCase.Patience, new PatienceEnded(buyerCase.Draft.Intent, buyerCase.CurrentSubmission));
    }

    private int Send(BuyerCase buyerCase, Turn turn)
    {
        var submission = buyerCase.SubmissionCount++;
        book.Hours.Add(HourlyCount.Submissions, turn.Now);
        if (book.Frame.IsCohort(buyerCase.Draft.Intent))
            book.Tally.Submissions++;
        turn.Tell(map.OrderSystem, new OrderSubmitted(buyerCase.Draft, submission, buyerCase.ClientKey));
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
        if (!_cases.TryGet(click.Intent, out var buyerCase) || (click.IsOutOfImpatience && buyerCase.WasAcknowledged))
            return;
        book.Touch(click.Intent, Causes.IndexOf<DuplicateOrder>());
        Send(buyerCase, turn);
    }

    private void LosePatience(long intent, Turn turn)
    {
        if (_cases.TryGet(intent, out var buyerCase) && buyerCase.OrderIndex < 0)
            TryAgain(buyerCase, Stage.OrderSystemCongestion, askedToWait: TimeSpan.Zero, turn);
    }

    /// <summary>The next try, after the buyer's own wait or the one the shop asks for; or the end of it.</summary>
    private void TryAgain(BuyerCase buyerCase, int stage, TimeSpan askedToWait, Turn turn)
    {
        if (buyerCase.RetryCount >= _options.Retries.Max)
        {
            Decide(buyerCase, Outcome.Failed, stage, turn);
            return;
        }
        buyerCase.RetryCount++;
        var intent = buyerCase.Draft.Intent;
        var stream = turn.Draw(Purposes.BuyerBackoff, intent, buyerCase.RetryCount);
        var wait = askedToWait > TimeSpan.Zero
            ? askedToWait * (1 + stream.NextUnit()) // not all at once
            : _options.Retries.Backoff.SampleDuration(ref stream);
        buyerCase.Waiting = turn.After(wait, new RetryDue(intent, buyerCase.SubmissionCount));
    }

    private void SubmitAgain(long intent, Turn turn)
    {
        if (_cases.TryGet(intent, out var buyerCase) && buyerCase.OrderIndex < 0)
            Submit(buyerCase, turn);
    }

    private void Refused(SubmissionRefused refused, Turn turn)
    {
        if (book.Frame.IsCohort(refused.Intent))
            book.Tally.Refusals++;
        if (!_cases.TryGet(refused.Intent, out var buyerCase)
            || buyerCase.OrderIndex >= 0
            || refused.Submission != buyerCase.CurrentSubmission)
        {
            return;
        }
        turn.Cancel(buyerCase.Waiting);
        if (refused.Reason == RefusalReason.OutOfStock)
            Decide(buyerCase, Outcome.Failed, Stage.StockOut, turn);
        else
            TryAgain(buyerCase, Stage.OrderSystemCongestion, refused.RetryAfter, turn);
    }

    private void AskedToCorrect(CorrectionAsked asked, Turn turn)
    {
        if (!_cases.TryGet(asked.Intent, out var buyerCase) || buyerCase.OrderIndex >= 0)
            return;
        if (buyerCase.Draft.IsConfirmed && asked.Submission < buyerCase.CurrentSubmission)
            return; // about data that have been mended since
        turn.Cancel(buyerCase.Waiting);
        var stream = turn.Draw(Purposes.Correction, asked.Intent, buyerCase.CorrectionCount++);
        var isFalseAlarm = !buyerCase.Draft.IsAddressWrong;
        if (isFalseAlarm && !buyerCase.WasFalselyRejected)
            CountFalseReject(buyerCase);
        if (stream.NextChance(isFalseAlarm ? _options.FalseAlarmAbandonRatio : _options.CorrectionAbandonRatio))
        {
            if (!isFalseAlarm)
                book.Touch(asked.Intent, Causes.IndexOf<AddressWrong>());
            Decide(buyerCase, Outcome.Failed, Stage.FalseReject, turn);
            return;
        }
        var takes = _options.CorrectionTime.SampleDuration(ref stream);
        buyerCase.Waiting = turn.After(takes, new CorrectionDone(asked.Intent, buyerCase.CorrectionCount));
    }

    private void CountFalseReject(BuyerCase buyerCase)
    {
        buyerCase.WasFalselyRejected = true;
        if (book.Frame.IsCohort(buyerCase.Draft.Intent))
            book.Tally.FalseRejects++;
    }

    private void Corrected(long intent, Turn turn)
    {
        if (!_cases.TryGet(intent, out var buyerCase) || buyerCase.OrderIndex >= 0)
            return;
        buyerCase.Draft = buyerCase.Draft with { IsAddressWrong = false, IsConfirmed = true };
        Submit(buyerCase, turn);
    }

    private void Acknowledged(OrderAcknowledged answer, Turn turn)
    {
        if (!_cases.TryGet(answer.Order.Intent, out var buyerCase))
        {
            turn.Tell(map.OrderSystem, new OrderWithdrawn(answer.Order)); // gave up long ago
            return;
        }
        if (buyerCase.OrderIndex >= 0)
            return; // a second order of a doubled submission; it is noticed when it is charged
        buyerCase.OrderIndex = answer.Order.Index;
        turn.Cancel(buyerCase.Waiting);
        if (buyerCase.WasAcknowledged)
            return;
        buyerCase.WasAcknowledged = true;
        if (book.Frame.IsCohort(answer.Order.Intent))
            book.Acknowledgement.Add((turn.Now - buyerCase.FirstSubmittedAt).Ticks);
        buyerCase.PromisedDay = clock.DayOf(answer.Promise);
        AwaitPromise(answer.Order.Intent, buyerCase.PromisedDay, turn);
        PlanChangeOfMind(buyerCase, turn);
    }

    private void PlanChangeOfMind(BuyerCase buyerCase, Turn turn)
    {
        var stream = turn.Draw(Purposes.ChangeOfMind, buyerCase.Draft.Intent);
        if (stream.NextChance(_options.ChangeOfMindRatio))
            buyerCase.ChangeOfMind = turn.After(ChangeOfMindSpan * stream.NextUnit(), new MindChanged(buyerCase.Draft.Intent));
    }

    private void ChangeMind(long intent, Turn turn)
    {
        if (!_cases.TryGet(intent, out var buyerCase))
            return;
        if (buyerCase.OrderIndex >= 0)
            turn.Tell(map.OrderSystem, new OrderWithdrawn(new OrderKey(intent, buyerCase.OrderIndex)));
        var isBroken = buyerCase.IsPromiseMissed || book.IsTouched(intent);
        Decide(buyerCase, isBroken ? Outcome.Failed : Outcome.CancelledByBuyer, Stage.WhereverItIs, turn);
    }
}
