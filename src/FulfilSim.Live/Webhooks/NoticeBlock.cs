using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Running;

namespace FulfilSim.Live.Webhooks;

/// <summary>Hears a notice.</summary>
internal delegate void NoticeListener(string order, long intent, int submission, NoticeMeaning meaning);

/// <summary>Notices of one block on their way to its buyers. Nobody is told anything while a lock is held.</summary>
/// <param name="hasClosed">Called once, when it is over.</param>
internal sealed class NoticeBlock(Action<NoticeBlock> hasClosed) : INoticeBlock
{
    private const int WaitingMax = 1 << 17;

    private readonly object _gate = new();
    private readonly EventMailbox _mailbox = new(WaitingMax);
    private WebhookFigures _figures = WebhookFigures.None;
    private NoticeListener _listener = (_, _, _, _) => { };
    private bool _isClosed;

    public void HandTo(JourneyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        HandTo(target.Notice);
    }

    /// <summary>Says who is to hear notices; before anybody claims an order.</summary>
    public void HandTo(NoticeListener listener) => _listener = listener;

    public void Claim(string order, long intent, int submission)
    {
        IReadOnlyList<NoticeMeaning> before;
        lock (_gate)
        {
            if (_isClosed)
                return;
            before = _mailbox.Claim(order, new Claimant(intent, submission));
            if (before.Count > 0)
                _figures = _figures with { Heard = _figures.Heard + before.Count };
        }
        foreach (var meaning in before)
            _listener(order, intent, submission, meaning);
    }

    public WebhookFigures Close()
    {
        lock (_gate)
        {
            if (!_isClosed)
                _figures = _figures with { Unclaimed = _mailbox.WaitingCount + _mailbox.DroppedCount };
            _isClosed = true;
        }
        hasClosed(this);
        return _figures;
    }

    /// <summary>A notice about an order has come.</summary>
    public void Take(string order, NoticeMeaning meaning)
    {
        Claimant claimant;
        lock (_gate)
        {
            if (_isClosed)
                return;
            var isHeard = _mailbox.TryPost(order, meaning, out claimant);
            _figures = _figures with { Received = _figures.Received + 1, Heard = _figures.Heard + (isHeard ? 1 : 0) };
            if (!isHeard)
                return;
        }
        _listener(order, claimant.Intent, claimant.Submission, meaning);
    }

    public void CountForged() => Count(figures => figures with { Forged = figures.Forged + 1 });

    public void CountUnreadable() => Count(figures => figures with { Unreadable = figures.Unreadable + 1 });

    public void CountRepeated() => Count(figures => figures with { Repeated = figures.Repeated + 1 });

    public void CountMeaningless() => Count(figures => figures with { Meaningless = figures.Meaningless + 1 });

    private void Count(Func<WebhookFigures, WebhookFigures> add)
    {
        lock (_gate)
        {
            if (!_isClosed)
                _figures = add(_figures) with { Received = _figures.Received + 1 };
        }
    }
}
