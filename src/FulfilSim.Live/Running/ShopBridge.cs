using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Remote;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Pacing;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Running;

/// <summary>Between the simulated buyers, who live on the pacer's thread, and a running shop, which answers on any.</summary>
internal sealed class ShopBridge : IRemoteShop, IBuyersEar
{
    private Pacer? _pacer;
    private OpenCell? _cell;
    private ITarget? _target;
    private IRequestWatcher? _watcher;

    /// <summary>Opens it, before anything is paced.</summary>
    public void Connect(Pacer pacer, OpenCell cell, ITarget target, IRequestWatcher watcher) =>
        (_pacer, _cell, _target, _watcher) = (pacer, cell, target, watcher);

    public void Submit(OrderSubmitted submitted, SimTime due)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        var intendedAt = _pacer!.TimestampOf(due);
        var submission = new Submission(
            submitted.Intent, submitted.Submission, submitted.ClientKey, submitted.Draft, intendedAt, _cell!.ChannelOf(submitted.Intent));
        if (!_target!.TrySubmit(in submission))
            _watcher!.Missed(intendedAt);
    }

    public void Withdraw(long intent, int submission) => _target!.Withdraw(intent, submission);

    public bool Forget(long intent) => _target!.Forget(intent);

    public void Release(long intent) => _target!.Release(intent);

    public void Hear(long intent, int submission, NoticeMeaning meaning, TimeSpan retryAfter) =>
        _pacer!.TryInject(_cell!.RemoteShop, new ShopNotice(intent, submission, meaning, retryAfter));

    public void Ended(long intent, int submission, bool isFailed)
    {
        if (isFailed)
            Hear(intent, submission, NoticeMeaning.Error, TimeSpan.Zero);
    }
}
