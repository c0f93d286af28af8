using System.Net.Sockets;

namespace FulfilSim.Live.Http;

/// <summary>
/// Keeps one read under way on a wire, also while nobody uses it: so it is known that the other side has closed it, or says
/// something unasked, before anything is sent.
/// </summary>
internal sealed class ReadAhead(Wire wire)
{
    private const int SizeFirst = 4 * 1024;
    private const int SizeMax = 64 * 1024;

    private byte[] _buffer = new byte[SizeFirst];
    private ValueTask<int> _incoming;
    private bool _isUnderWay;

    /// <summary>Whether a read is under way, and nothing has come.</summary>
    public bool IsQuiet => _isUnderWay && !_incoming.IsCompleted;

    /// <summary>Reads on. What was read before is overwritten.</summary>
    public void Begin() => Keep(wire.ReceiveAsync(_buffer));

    /// <summary>Waits for the read under way; 0 when the other side has closed. To be awaited once.</summary>
    public ValueTask<int> NextAsync()
    {
        _isUnderWay = false;
        return _incoming;
    }

    /// <summary>What was read.</summary>
    public ReadOnlySpan<byte> Bytes(int count) => _buffer.AsSpan(0, count);

    /// <summary>Where so much was read that there may be more, takes more at a time; what was read is gone.</summary>
    public void GrowAfter(int count)
    {
        if (count == _buffer.Length && count < SizeMax)
            _buffer = new byte[2 * count];
    }

    /// <summary>Waits for what is under way on a wire that has been given up, and closes it then.</summary>
    public async Task EndAsync()
    {
        try
        {
            if (_isUnderWay)
                await NextAsync();
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            // It is closed.
        }
        finally
        {
            wire.Dispose();
        }
    }

    private void Keep(ValueTask<int> incoming)
    {
        _incoming = incoming;
        _isUnderWay = true;
    }
}
