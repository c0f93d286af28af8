using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>All values that the templates of one journey can ask for. Used over and over, by one at a time.</summary>
internal sealed class JourneyValues(RunWords run, FeederRows feeders, TakenValues setUp, int takenCount)
{
    private readonly ByteBuffer _scratch = new(64);
    private readonly long[] _rows = new long[feeders.Count];
    private Submission _submission;

    /// <summary>What the steps took.</summary>
    public TakenValues Taken { get; } = new(takenCount);

    /// <summary>What the log-in took; null as long as nobody has logged in.</summary>
    public TakenValues? Session { get; set; }

    public ref readonly Submission Submission => ref _submission;

    /// <summary>Begins with another submission, or another order of an old one.</summary>
    /// <returns>The name of a feeder that has no row left; null when there is one of each.</returns>
    public string? Begin(in Submission submission)
    {
        _submission = submission;
        Session = null;
        Taken.Clear();
        return feeders.Find(submission.Intent, _rows);
    }

    /// <summary>The value until the next one is asked for; false when nobody has given it yet.</summary>
    public bool TryGet(ValueSlot slot, out ReadOnlySpan<byte> value)
    {
        switch (slot.Origin)
        {
            case ValueOrigin.Run:
                value = run[slot.Index];
                return true;
            case ValueOrigin.Order:
                value = OfOrder((OrderValue)slot.Index);
                return true;
            case ValueOrigin.Feeder:
                value = feeders.Value(slot.Index, _rows[slot.Index], slot.Column);
                return true;
            case ValueOrigin.SetUp:
                return setUp.TryGet(slot.Index, out value);
            case ValueOrigin.Session when Session is { } session:
                return session.TryGet(slot.Index, out value);
            case ValueOrigin.Taken:
                return Taken.TryGet(slot.Index, out value);
            default:
                value = default;
                return false;
        }
    }

    /// <summary>Unique in everything that a run sends to a deployment, and the same over repeats that had no answer.</summary>
    public ReadOnlySpan<byte> Reference => OfOrder(OrderValue.Reference);

    private ReadOnlySpan<byte> OfOrder(OrderValue which)
    {
        var draft = _submission.Draft;
        return which switch
        {
            OrderValue.Intent => Digits(_submission.Intent),
            OrderValue.Submission => Digits(_submission.Number),
            OrderValue.ClientKey => Digits(_submission.ClientKey),
            OrderValue.Reference => MadeReference(),
            OrderValue.Item => Digits(draft.Item),
            OrderValue.Sku => Prefixed("sku-"u8, draft.Item),
            OrderValue.Value => Decimal(draft.ValueCents),
            OrderValue.ValueCents => Digits(draft.ValueCents),
            OrderValue.Currency => run.Words.Currency,
            OrderValue.Method => run.Words.Methods[draft.Method],
            OrderValue.Region => run.Words.Regions[draft.Region],
            OrderValue.Channel => run.Words.Channels[_submission.Channel],
            _ => draft.IsAddressWrong ? "true"u8 : "false"u8,
        };
    }

    private ReadOnlySpan<byte> Digits(long number) => Prefixed([], number);

    private ReadOnlySpan<byte> Prefixed(ReadOnlySpan<byte> prefix, long number)
    {
        _scratch.Clear();
        _scratch.Add(prefix);
        _scratch.Add(number);
        return _scratch.Written;
    }

    /// <summary>Currency units with two decimals, e.g. 12.34.</summary>
    private ReadOnlySpan<byte> Decimal(long cents)
    {
        Prefixed([], cents / 100);
        var rest = (int)(cents % 100);
        _scratch.Add([(byte)'.', (byte)('0' + rest / 10), (byte)('0' + rest % 10)]);
        return _scratch.Written;
    }

    private ReadOnlySpan<byte> MadeReference()
    {
        Prefixed(run.ReferencePrefix, _submission.Intent);
        _scratch.Add((byte)'-');
        _scratch.Add((long)_submission.ClientKey);
        return _scratch.Written;
    }
}
