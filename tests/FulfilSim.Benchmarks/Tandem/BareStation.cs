using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Tandem;

/// <summary>Servers and a first-in-first-out queue, by hand, with the statistics that a station keeps.</summary>
internal sealed class BareStation(int servers, double meanSeconds, string name)
{
    private readonly int _servers = servers;
    private readonly Purpose _service = Purpose.Named("service:" + name);
    private readonly DurationHistogram _waiting = new();
    private readonly DurationHistogram _sojourn = new();
    private readonly Serving[] _serving = new Serving[servers];
    private readonly int[] _free = [.. Enumerable.Range(0, servers).Reverse()];
    private readonly Exponential _serviceTime = Exponential.WithMean(meanSeconds);
    private Waiting[] _queue = new Waiting[16];
    private long[] _ticksAt = new long[256];
    private int _head;
    private int _waitingCount;
    private int _freeCount = servers;
    private long _changedAt;
    private int _queueMax;
    private long _arrivals;
    private long _waited;
    private Int128 _queueIntegral;
    private Int128 _busyIntegral;
    private Int128 _presentIntegral;
    private Int128 _timesInSystem;

    public double MeanSojournSeconds => (double)_sojourn.Sum / _sojourn.Count / TimeSpan.TicksPerSecond;

    public double Utilisation(long now) => (double)_busyIntegral / now / _servers;

    public long Checksum => (long)(_queueIntegral ^ _presentIntegral ^ _timesInSystem) ^ _queueMax ^ _arrivals ^ _waited ^ _waiting.Count;

    public bool Arrive(long order, long calledAt, long now, Streams streams, out int slot, out long work)
    {
        var stream = streams.For(_service, order);
        work = TimeSpan.FromSeconds(_serviceTime.Sample(ref stream)).Ticks;
        Settle(now);
        _arrivals++;
        if (_freeCount > 0 && _waitingCount == 0)
        {
            slot = Begin(new(order, calledAt, now, work), now);
            return true;
        }
        slot = -1;
        if (_waitingCount == _queue.Length)
            Grow();
        _queue[(_head + _waitingCount++) & (_queue.Length - 1)] = new(order, calledAt, now, work);
        _queueMax = Math.Max(_queueMax, _waitingCount);
        return false;
    }

    public (long Order, long CalledAt) Complete(int slot, long now)
    {
        ref var serving = ref _serving[slot];
        Settle(now);
        _sojourn.Add(now - serving.ArrivedAt);
        _timesInSystem += now - serving.ArrivedAt;
        _free[_freeCount++] = slot;
        return (serving.Order, serving.CalledAt);
    }

    public bool TryBegin(long now, out int slot, out long work)
    {
        if (_waitingCount == 0 || _freeCount == 0)
        {
            slot = 0;
            work = 0;
            return false;
        }
        var next = _queue[_head];
        _head = (_head + 1) & (_queue.Length - 1);
        _waitingCount--;
        slot = Begin(in next, now);
        work = next.Work;
        return true;
    }

    private int Begin(in Waiting next, long now)
    {
        var slot = _free[--_freeCount];
        _serving[slot] = new(next.Order, next.CalledAt, next.ArrivedAt);
        var wait = now - next.ArrivedAt;
        _waiting.Add(wait);
        if (wait > 0)
            _waited++;
        return slot;
    }

    private void Settle(long now)
    {
        var elapsed = now - _changedAt;
        var busy = _servers - _freeCount;
        var present = busy + _waitingCount;
        _queueIntegral += (Int128)_waitingCount * elapsed;
        _busyIntegral += (Int128)busy * elapsed;
        _presentIntegral += (Int128)present * elapsed;
        if (present >= _ticksAt.Length)
            Array.Resize(ref _ticksAt, Math.Max(present + 1, _ticksAt.Length * 2));
        _ticksAt[present] += elapsed;
        _changedAt = now;
    }

    private void Grow()
    {
        var bigger = new Waiting[_queue.Length * 2];
        for (var index = 0; index < _waitingCount; index++)
            bigger[index] = _queue[(_head + index) & (_queue.Length - 1)];
        (_queue, _head) = (bigger, 0);
    }

    private readonly record struct Waiting(long Order, long CalledAt, long ArrivedAt, long Work);

    private readonly record struct Serving(long Order, long CalledAt, long ArrivedAt);
}
