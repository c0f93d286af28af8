using System.Net.Sockets;
using System.Runtime.CompilerServices;
using FulfilSim.Live.Awaiting;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Http;

/// <summary>
/// One connection, for one exchange at a time. It always has a read under way: what the target does to it while nobody uses it
/// is known before anything is sent.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Wire _wire;
    private readonly ReadAhead _reading;
    private readonly TimeProvider _time;
    private readonly ResponseParser _parser;
    private readonly RequestWriter _writer;
    private readonly DeadlineWatch _watch;
    private Fate _fate;
    private bool _isReusable;
    private bool _wasUsed;

    // Of the exchange under way.
    private ByteKeeper? _keeper;
    private HttpPhase _phase;
    private bool _isAnyGiven;
    private bool _isReset;
    private long _sent;
    private long _firstByte;

    public HttpConnection(Wire wire, HttpSenderOptions options, bool isReadByProxy, TimeProvider time)
    {
        _wire = wire;
        _time = time;
        _parser = new ResponseParser(options.HeadMax, options.BodyMax);
        _writer = new RequestWriter(options, isReadByProxy);
        _watch = new DeadlineWatch(time, () => Kill(Fate.TimedOut));
        _reading = new ReadAhead(wire);
        _reading.Begin();
    }

    private enum Fate
    {
        Alive = 0,
        TimedOut,
        Cancelled,
        Closed,
    }

    /// <summary>Whether another request may be sent: the last answer is whole, nothing has come since, and nobody has closed it.</summary>
    public bool IsReusable => _isReusable && _fate == Fate.Alive && _reading.IsQuiet;

    /// <summary>When it was last given back, a timestamp.</summary>
    public long IdleSince { get; set; }

    /// <summary>Sends a request and reads the answer. What the world does comes back as a reply.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="deadline">When it has to be over; then the connection is closed.</param>
    /// <param name="cancellation">Closes the connection, and comes out as an exception.</param>
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    public async ValueTask<HttpReply> ExchangeAsync(HttpCall call, long asked, long deadline, CancellationToken cancellation)
    {
        var wasUsed = Begin(call);
        _watch.Set(deadline);
        var cancelling = cancellation.UnsafeRegister(static connection => ((HttpConnection)connection!).Kill(Fate.Cancelled), this);
        try
        {
            await SendAsync(call);
            while (_parser is { IsDone: false, Malformation: Malformation.None } && TakeIn(await _reading.NextAsync()))
            {
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            _isReset = true;
        }
        finally
        {
            await cancelling.DisposeAsync();
            _watch.Clear();
        }
        return Conclude(asked, wasUsed, cancellation);
    }

    /// <summary>Closes it; not while an exchange is under way.</summary>
    public void Dispose()
    {
        Kill(Fate.Closed);
        _watch.Dispose();
        _ = _reading.EndAsync();
    }

    /// <returns>Whether there was an exchange before.</returns>
    private bool Begin(HttpCall call)
    {
        var wasUsed = _wasUsed;
        _wasUsed = true;
        _isReusable = false;
        _keeper = call.Keeper;
        _phase = HttpPhase.Sending;
        (_isAnyGiven, _isReset, _sent, _firstByte) = (false, false, 0, 0);
        _parser.Begin(call.Verb == HttpVerb.Head);
        return wasUsed;
    }

    private async ValueTask SendAsync(HttpCall call)
    {
        var request = _writer.Render(call);
        _sent = _time.GetTimestamp();
        try
        {
            await _wire.SendAsync(request, out _isAnyGiven);
            _phase = HttpPhase.Awaiting;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            // Who closes before all is sent may have answered: the read tells.
        }
    }

    /// <summary>Takes in what was read, and reads on.</summary>
    /// <returns>False when nothing more will come.</returns>
    private bool TakeIn(int count)
    {
        if (count == 0)
        {
            if (_fate == Fate.Alive) // otherwise it is we who have closed it
                _parser.EndInput();
            return false;
        }
        if (_firstByte == 0)
            _firstByte = _time.GetTimestamp();
        var used = _parser.Feed(_reading.Bytes(count));
        _isReusable = _parser.KeepsConnection && used == count && _phase == HttpPhase.Awaiting;
        if (_parser.IsDone && !_isReusable)
            return false;
        _reading.GrowAfter(count);
        _reading.Begin();
        return true;
    }

    private HttpReply Conclude(long asked, bool wasUsed, CancellationToken cancellation)
    {
        if (_parser.IsDone)
            return Answer(asked);
        if (_fate == Fate.Cancelled)
            throw new OperationCanceledException(cancellation);
        var ending = _fate == Fate.TimedOut ? HttpEnding.TimedOut : _parser.Malformation == Malformation.None ? HttpEnding.Broken : HttpEnding.Malformed;
        var phase = _firstByte > 0 ? HttpPhase.Reading : _phase;
        return new HttpReply
        {
            Ending = ending,
            Phase = phase,
            Detail = ending == HttpEnding.Malformed ? MalformationText.Of(_parser.Malformation) : DetailOf(ending, phase),
            MayHaveArrived = _isAnyGiven,
            IsStale = wasUsed && ending == HttpEnding.Broken && _firstByte == 0,
            Asked = asked,
            Sent = _sent,
            FirstByte = _firstByte,
            Done = _time.GetTimestamp(),
        };
    }

    private HttpReply Answer(long asked)
    {
        var kept = Kept(); // head and body in one piece
        return new HttpReply
        {
            Ending = HttpEnding.Answered,
            Phase = HttpPhase.Done,
            MayHaveArrived = true,
            Status = _parser.Status,
            Head = kept[.._parser.HeadLength],
            Body = kept[_parser.HeadLength..],
            BodyLength = _parser.BodyLength,
            Asked = asked,
            Sent = _sent,
            FirstByte = _firstByte,
            Done = _time.GetTimestamp(),
        };
    }

    private ReadOnlyMemory<byte> Kept()
    {
        if (_keeper is null)
            return _parser.Kept.ToArray();
        _keeper.Clear();
        _keeper.Add(_parser.Kept.Span);
        return _keeper.Memory;
    }

    private string DetailOf(HttpEnding ending, HttpPhase phase)
    {
        if (ending == HttpEnding.TimedOut)
            return phase switch
            {
                HttpPhase.Sending => "not all was sent in time",
                HttpPhase.Awaiting => "no answer in time",
                _ => "the answer was not whole in time",
            };
        var how = _isReset ? "reset" : "closed";
        return phase == HttpPhase.Reading ? $"{how} in the middle of the answer" : $"{how} before the answer began";
    }

    private void Kill(Fate fate)
    {
        if (Interlocked.CompareExchange(ref _fate, fate, Fate.Alive) == Fate.Alive)
            _wire.Abort();
    }
}
