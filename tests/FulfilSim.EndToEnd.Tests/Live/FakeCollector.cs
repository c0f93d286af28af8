using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FulfilSim.EndToEnd.Tests.Live;

/// <summary>Takes exports in on a loopback port, one connection after the other, and keeps their heads and bodies.</summary>
internal sealed class FakeCollector : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly string _answer;
    private readonly Lock _gate = new();
    private readonly List<(string Head, byte[] Body)> _requests = [];
    private readonly Task _serving;
    private bool _isGone;

    /// <param name="status">What every export is answered with.</param>
    /// <param name="isSilent">Whether exports are read and never answered.</param>
    public FakeCollector(string status = "200 OK", bool isSilent = false)
    {
        _answer = isSilent ? "" : $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = Task.Run(Serve);
    }

    public Uri Address { get; }

    public IReadOnlyList<(string Head, byte[] Body)> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>Gone for good; whoever comes is refused.</summary>
    public void Dispose()
    {
        if (_isGone)
            return;
        _isGone = true;
        _closing.Cancel();
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task Serve()
    {
        var silent = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                await Take(client.GetStream());
                if (_answer.Length > 0)
                    client.Dispose();
                else
                    silent.Add(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
            silent.ForEach(client => client.Dispose());
        }
    }

    private async Task Take(NetworkStream stream)
    {
        var taken = new List<byte>();
        var buffer = new byte[8192];
        string head;
        int end;
        while ((end = EndOfHead(taken)) < 0)
            taken.AddRange(buffer.AsSpan(0, await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: true, _closing.Token)));
        head = Encoding.ASCII.GetString([.. taken.Take(end)]);
        var length = int.Parse(
            head.Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        while (taken.Count < end + length)
            taken.AddRange(buffer.AsSpan(0, await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: true, _closing.Token)));
        lock (_gate)
            _requests.Add((head, [.. taken.Skip(end)]));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer), _closing.Token);
    }

    private static int EndOfHead(List<byte> taken)
    {
        var at = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taken).IndexOf("\r\n\r\n"u8);
        return at < 0 ? -1 : at + 4;
    }
}
