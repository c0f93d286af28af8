using FulfilSim.Live.Options;
using FulfilSim.Live.Running;

namespace FulfilSim.Live.Webhooks;

/// <summary>
/// Judges what running systems post to this tool, and gives it to the block that is open. Notices that come while none is are
/// taken, so that they are not posted again, and said to nobody. From any thread.
/// </summary>
/// <param name="options">What notices look like.</param>
/// <param name="secret">What signatures are checked with; empty when they are not.</param>
/// <param name="time">Says how old signatures are.</param>
public sealed class NoticeOffice(WebhookOptions options, ReadOnlyMemory<byte> secret, TimeProvider time) : IWebhookIntake
{
    private const int IdsKept = 1 << 18;

    private readonly WebhookSignature _signature = new(options, secret, time);
    private readonly WebhookReader _reader = new(options);
    private readonly RecentIds _ids = new(IdsKept);
    private readonly object _gate = new();
    private NoticeBlock? _block;

    /// <summary>Begins a block; the one before is over.</summary>
    public INoticeBlock Open()
    {
        var block = new NoticeBlock(HasClosed);
        Volatile.Write(ref _block, block);
        return block;
    }

    public WebhookReception Take(in WebhookPost post)
    {
        var block = Volatile.Read(ref _block);
        if (!_signature.Fits(in post)) // before anything in it is believed
        {
            block?.CountForged();
            return WebhookReception.Forged;
        }
        if (!_reader.TryRead(post.Body.Span, out var notice) || (notice.Order.Length == 0 && notice.Meaning is not null))
        {
            block?.CountUnreadable();
            return WebhookReception.Unreadable;
        }
        if (IsRepeated(notice.Id))
            block?.CountRepeated();
        else if (notice.Meaning is { } meaning)
            block?.Take(notice.Order, meaning);
        else
            block?.CountMeaningless();
        return WebhookReception.Taken;
    }

    public void TurnAway() => Volatile.Read(ref _block)?.CountUnreadable();

    private bool IsRepeated(string id)
    {
        if (id.Length == 0)
            return false;
        lock (_gate)
            return !_ids.TryAdd(id);
    }

    private void HasClosed(NoticeBlock block) => Interlocked.CompareExchange(ref _block, null, block);
}
