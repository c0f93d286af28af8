using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>
/// Asks on a socket that blocks, from a thread of its own: as little as can stand between a server and a clock. What it sees beyond
/// the server's own delay is the machine's doing.
/// </summary>
internal static class BareCaller
{
    private const string Field = "X-Delay-Microseconds: ";

    public static List<DelaySample> Ask(HttpOrigin origin, string target, long end)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, origin.Port);
        var request = Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {origin.Authority}\r\n\r\n");
        var buffer = new byte[4096];
        var samples = new List<DelaySample>();
        for (var isFirst = true; Stopwatch.GetTimestamp() < end; isFirst = false)
        {
            var begun = Stopwatch.GetTimestamp();
            socket.Send(request);
            var answer = Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)); // so short that it comes in one piece
            var latency = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (isFirst)
                continue; // the server has just begun with this connection
            var said = answer[(answer.IndexOf(Field, StringComparison.Ordinal) + Field.Length)..];
            samples.Add(new(latency, double.Parse(said[..said.IndexOf('\r')], CultureInfo.InvariantCulture) / 1000));
        }
        return samples;
    }
}

/// <param name="Latency">As the client saw it, in ms.</param>
/// <param name="Server">As the server said, in ms.</param>
internal readonly record struct DelaySample(double Latency, double Server);
