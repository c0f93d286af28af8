using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>What is remembered of a submission's order: enough to withdraw it and to take it away again.</summary>
internal sealed class OrderMade(BoundJourney bound, in Submission submission)
{
    private readonly Submission _submission = submission;
    private bool _isAsked;
    private OrderState _state;

    public BoundJourney Bound => bound;

    public ref readonly Submission Submission => ref _submission;

    /// <summary>Whether the target has it. What is asked for at the moment, nobody knows.</summary>
    public OrderState State => _state == OrderState.None && _isAsked ? OrderState.Unknown : _state;

    /// <summary>What the steps have taken so far; null for nothing.</summary>
    public byte[]? Values { get; private set; }

    /// <summary>The buyer does not want it any more, and nothing was done about it yet.</summary>
    public bool IsUnwanted { get; set; }

    /// <summary>Withdrawing it has begun.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>A request goes out that may make it.</summary>
    public void Ask() => _isAsked = true;

    /// <summary>A step has come to its end. What was made once stays made.</summary>
    public void Learn(Step step, in StepEnd end, TakenValues taken)
    {
        if (end.Kind == StepEndKind.Good && step.Takings.Length > 0)
            Values = taken.Packed();
        if (!step.IsChanging)
            return;
        _isAsked = false;
        var state = end.Kind == StepEndKind.Good ? OrderState.Made
            : end.MayHaveArrived && IsInTheDark(end) ? OrderState.Unknown
            : OrderState.None;
        if (state > _state)
            _state = state;
    }

    /// <summary>Whether all values are there that somebody needs.</summary>
    public bool Has(int[] needs)
    {
        if (needs.Length == 0)
            return true;
        return Values is { } values && TakenValues.Has(values, needs);
    }

    /// <summary>No answer, or one of a target in trouble, or a good one that it made no sense of.</summary>
    private static bool IsInTheDark(in StepEnd end) =>
        end.Verdict is RequestVerdict.TimedOut or RequestVerdict.Broken or RequestVerdict.GivenUp
        || (end.Verdict == RequestVerdict.Unexpected && end.Status is < 400 or >= 500);
}

/// <summary>Whether a target has an order.</summary>
internal enum OrderState
{
    /// <summary>It was never asked, or it has said no.</summary>
    None = 0,

    /// <summary>It was asked, and nobody knows what came of it.</summary>
    Unknown,

    /// <summary>It has said yes.</summary>
    Made,
}
