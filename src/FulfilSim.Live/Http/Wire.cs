using System.Net.Security;
using System.Net.Sockets;

namespace FulfilSim.Live.Http;

/// <summary>Bytes to and from a target: a connected socket, with TLS over it or not.</summary>
internal sealed class Wire(Socket socket, SslStream? tls) : IDisposable
{
    /// <summary>Waits for the next bytes; 0 when the other side has closed.</summary>
    public ValueTask<int> ReceiveAsync(Memory<byte> buffer) =>
        tls is null ? socket.ReceiveAsync(buffer, SocketFlags.None) : tls.ReadAsync(buffer);

    /// <summary>
    /// Hands bytes to the network. On a plain connection that is tried at once, so that it is known of a connection that had been
    /// closed whether anything was taken.
    /// </summary>
    /// <param name="isAnyGiven">Whether any of them was taken, or may have been.</param>
    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, out bool isAnyGiven)
    {
        if (tls is not null)
        {
            isAnyGiven = true;
            return tls.WriteAsync(bytes);
        }
        var count = socket.Send(bytes.Span, SocketFlags.None, out var error);
        isAnyGiven = error == SocketError.Success && count > 0;
        if (error is not (SocketError.Success or SocketError.WouldBlock))
            return ValueTask.FromException(new SocketException((int)error));
        if (count == bytes.Length)
            return ValueTask.CompletedTask;
        isAnyGiven = true; // there is room for more at any time from now on
        return SendRestAsync(bytes[Math.Max(count, 0)..]);
    }

    /// <summary>
    /// Says good-bye, from any thread: who waits for bytes gets none. To close under a read that waits would be a reset, which a
    /// target may take for a fault of its own.
    /// </summary>
    public void Abort()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }
        if (OperatingSystem.IsWindows())
            socket.Dispose(); // there, a read does not notice it otherwise
    }

    public void Dispose()
    {
        socket.Dispose();
        tls?.Dispose();
    }

    private async ValueTask SendRestAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None)..];
    }
}
