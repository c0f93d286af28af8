using System.Runtime.CompilerServices;
using System.Text;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Awaiting;
using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Sessions;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Walking;

/// <summary>
/// Plays steps, one after the other: thinks, writes the request, sends it, and reads what the answer means. It has buffers of
/// its own and is used over and over.
/// </summary>
internal sealed class Walker : IDisposable
{
    private const int DrawsPerSubmission = 1024; // more steps than a journey has

    private const int BodyMax = 16 * 1024 * 1024;
    private const int HeadMax = 64 * 1024;

    private readonly Surroundings _around;
    private readonly StreamKey _thinking;
    private readonly HttpRequest _request = new();
    private readonly ByteBuffer _scratch = new();
    private readonly CancellationTokenSource _abort = new();

    /// <param name="around">What it shares with others.</param>
    /// <param name="bound">The journey whose steps it plays.</param>
    /// <param name="takenCount">Values that those steps can take.</param>
    public Walker(Surroundings around, BoundJourney bound, int takenCount)
    {
        _around = around;
        _thinking = bound.Run.Thinking;
        Values = new JourneyValues(bound.Run, bound.Feeders, around.SetUp, takenCount);
        Pause = new Pause(around.Time);
    }

    public JourneyValues Values { get; }

    /// <summary>Where it waits, and is told that nobody waits for it any more.</summary>
    public Pause Pause { get; }

    /// <summary>Where its cookies are; null when it keeps none.</summary>
    public CookieJar? Cookies { get; set; }

    /// <summary>Where its session is; null when nobody logs in.</summary>
    public SessionKeeper? Sessions { get; set; }

    /// <summary>Whether the request under way is to be given up.</summary>
    public bool IsAborted => _abort.IsCancellationRequested;

    /// <summary>Gives up everything, the request under way as well. It cannot be used again.</summary>
    public void Abort()
    {
        Pause.End();
        _abort.Cancel();
    }

    public void Dispose()
    {
        Pause.Dispose();
        _abort.Dispose();
    }

    /// <summary>Plays one step to its end.</summary>
    /// <param name="step">Bound to the block.</param>
    /// <param name="readyAt">Timestamp of the moment at which the step before has ended, or the first one was to begin.</param>
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    public async ValueTask<StepEnd> PlayAsync(Step step, long readyAt)
    {
        var intendedAt = readyAt;
        if (step.ThinkTime is { } thinkTime)
        {
            intendedAt = _around.Time.After(readyAt, Thought(step, thinkTime));
            if (!await WaitAsync(intendedAt))
                return GivenUp();
        }
        var isRenewed = false;
        var pollEnd = Pause.Never;
        while (true)
        {
            var session = Sessions?.Fresh();
            if (session is null && Sessions is { } keeper)
            {
                var logIn = await LogInAsync(keeper, stale: null);
                if (logIn.Session is null)
                    return logIn.End;
                session = logIn.Session;
            }
            if (!TryWrite(step, session))
                return new StepEnd(StepEndKind.Unknown, RequestVerdict.Unexpected, 0, _around.Time.GetTimestamp(), MayHaveArrived: false);
            if (pollEnd == Pause.Never && step.IsPolled)
                pollEnd = _around.Time.After(_around.Time.GetTimestamp(), step.Poll.For);
            var answer = await _around.Sender.SendAsync(_request, _abort.Token);
            if (Cookies is { } jar && answer.Header("Set-Cookie") is not null)
                jar.TakeIn(answer, _request.Target, _around.Time.GetUtcNow());
            var end = Judge(step, answer);
            var isStale = end.Kind != StepEndKind.Good && end.Status == 401 && session is not null && !isRenewed;
            _around.Watcher?.Ended(new RequestRecord(step.Index, intendedAt, answer.SentAt, answer.EndedAt,
                isStale ? RequestVerdict.Otherwise : end.Verdict, end.Status, answer.BodyLength));
            if (isStale)
            {
                isRenewed = true;
                var logIn = await LogInAsync(Sessions!, session);
                if (logIn.Session is null)
                    return logIn.End;
                intendedAt = _around.Time.GetTimestamp();
                continue;
            }
            if (!step.IsPolled || end.Kind is StepEndKind.Good or StepEndKind.GivenUp || IsLastWord(step, end))
                return end;
            intendedAt = _around.Time.After(answer.EndedAt, end.RetryAfter > step.Poll.Every ? end.RetryAfter : step.Poll.Every);
            if (intendedAt > pollEnd)
                return end with { Kind = StepEndKind.Failed };
            if (!await WaitAsync(intendedAt))
                return end with { Kind = StepEndKind.GivenUp };
        }
    }

    /// <summary>Waits through rings; false when it was ended before.</summary>
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync(long until)
    {
        while (true)
        {
            var end = await Pause.UntilAsync(until);
            if (end != PauseEnd.Rung)
                return end == PauseEnd.Elapsed;
        }
    }

    private async ValueTask<LogInEnd> LogInAsync(SessionKeeper keeper, Session? stale)
    {
        try
        {
            return await keeper.RenewAsync(stale).WaitAsync(_abort.Token);
        }
        catch (OperationCanceledException)
        {
            return new(null, GivenUp());
        }
    }

    private StepEnd Judge(Step step, HttpAnswer answer)
    {
        if (answer.End == HttpEnd.Answered)
            return JudgeAnswer(step, answer);
        var (kind, verdict) = answer.End switch
        {
            HttpEnd.TimedOut => (StepEndKind.Failed, RequestVerdict.TimedOut),
            HttpEnd.Cancelled => (StepEndKind.GivenUp, RequestVerdict.GivenUp),
            _ => (StepEndKind.Failed, RequestVerdict.Broken),
        };
        return new(kind, verdict, 0, answer.EndedAt, MayHaveArrived: answer.MayHaveArrived);
    }

    private StepEnd JudgeAnswer(Step step, HttpAnswer answer)
    {
        var status = answer.Status;
        if (step.Expected.Fits(answer))
        {
            var isWhole = TryTake(step, answer);
            return new(isWhole ? StepEndKind.Good : StepEndKind.Failed, isWhole ? RequestVerdict.Good : RequestVerdict.Unexpected, status, answer.EndedAt);
        }
        var isShed = status is 429 or 503;
        var retryAfter = isShed ? RetryAfter.Of(answer.Header("Retry-After"), _around.Time.GetUtcNow()) : TimeSpan.Zero;
        foreach (var (when, means) in step.Otherwise)
        {
            if (!when.Fits(answer))
                continue;
            if (means == NoticeMeaning.Busy && !isShed)
                retryAfter = RetryAfter.Of(answer.Header("Retry-After"), _around.Time.GetUtcNow());
            var verdict = isShed || means == NoticeMeaning.Busy ? RequestVerdict.Shed : RequestVerdict.Otherwise;
            return new(StepEndKind.Said, verdict, status, answer.EndedAt, means, retryAfter);
        }
        if (isShed)
            return new(StepEndKind.Said, RequestVerdict.Shed, status, answer.EndedAt, NoticeMeaning.Busy, retryAfter);
        var isNotYet = step.IsPolled && status < 500; // a question that is asked again expects to be put off
        return new(StepEndKind.Failed, isNotYet ? RequestVerdict.Otherwise : RequestVerdict.Unexpected, status, answer.EndedAt);
    }

    /// <summary>Of a question that is asked again: being shed is no answer to it, anything else that is said is.</summary>
    private static bool IsLastWord(Step step, in StepEnd end) =>
        end.Kind == StepEndKind.Said && !(step.IsPolled && end.Meaning == NoticeMeaning.Busy);

    private bool TryTake(Step step, HttpAnswer answer)
    {
        foreach (var taking in step.Takings)
        {
            if (!taking.TryTake(answer, Values.Taken, _scratch))
                return false;
        }
        return true;
    }

    private bool TryWrite(Step step, Session? session)
    {
        Values.Session = session?.Values;
        _request.Method = step.Method;
        _request.Timeout = step.Timeout;
        _request.NeedsBody = step.NeedsBody;
        _request.IsIdempotent = step.IsIdempotent;
        _request.Body.Clear();
        return TryWriteTarget(step) && TryWriteHeaders(step, session)
            && (step.Body is null || step.Body.TryWrite(Values, _request.Body))
            && _request.Target.Length + _request.Headers.Length <= HeadMax && _request.Body.Length <= BodyMax;
    }

    private bool TryWriteTarget(Step step)
    {
        if (step.ConstantTarget is { } constant)
        {
            _request.Target = constant;
            return true;
        }
        _scratch.Clear();
        if (!step.Target.TryWrite(Values, _scratch))
            return false;
        var written = _scratch.Written;
        _request.Target = written.Length > 0 && written[0] == '/' ? Encoding.ASCII.GetString(written) : $"/{Encoding.ASCII.GetString(written)}";
        return true;
    }

    private bool TryWriteHeaders(Step step, Session? session)
    {
        var headers = _request.Headers;
        headers.Clear();
        headers.Add(step.ConstantLines);
        if (session is not null && !step.HasOwnAuthorization)
            headers.Add(session.AuthorizationLine);
        foreach (var (name, value) in step.Lines)
        {
            headers.Add(name);
            if (!value.TryWrite(Values, headers))
                return false;
            headers.Add("\r\n"u8);
        }
        Cookies?.Write(_request.Target, session?.Cookies, _around.Time.GetUtcNow(), headers);
        return true;
    }

    /// <summary>The same in every arm, whatever else happens to the intent.</summary>
    private TimeSpan Thought(Step step, Distribution thinkTime)
    {
        ref readonly var submission = ref Values.Submission;
        var stream = Streams.For(_thinking, submission.Intent, (submission.Number * DrawsPerSubmission) + step.Index);
        var thought = thinkTime.SampleDuration(ref stream);
        return thought < TimeSpan.Zero ? TimeSpan.Zero : thought;
    }

    private StepEnd GivenUp() => new(StepEndKind.GivenUp, RequestVerdict.GivenUp, 0, _around.Time.GetTimestamp(), MayHaveArrived: false);
}
