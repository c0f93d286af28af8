using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FulfilSim.Benchmarks.Load;

/// <summary>
/// Answers 20 ms after it was asked, and says to the microsecond when that was. A thread that blocks for each connection and no
/// web server, whose own ways from and to the socket would count as the client's.
/// </summary>
internal static class DelayServer
{
    public const string Command = "delay-server";

    private const int DelayMs = 20;

    private static readonly long DelayTicks = DelayMs * Stopwatch.Frequency / 1000;

    /// <summary>Serves until standard input ends.</summary>
    public static void Run()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Start(() =>
        {
            while (true)
            {
                var connection = listener.Accept();
                Start(() => Serve(connection));
            }
        });
        Console.WriteLine($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}");
        while (Console.In.ReadLine() is not null)
        {
        }
    }

    private static void Start(Action action) => new Thread(() => action()) { IsBackground = true }.Start();

    private static void Serve(Socket connection)
    {
        connection.NoDelay = true;
        var buffer = new byte[4096]; // a request comes in one piece
        while (connection.Receive(buffer) > 0)
        {
            var begun = Stopwatch.GetTimestamp();
            Wait(begun + DelayTicks);
            var waited = (long)Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
            connection.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX-Delay-Microseconds: {waited}\r\nContent-Length: 2\r\n\r\nok"));
        }
        connection.Dispose();
    }

    /// <summary>A sleep ends up to a millisecond late: the last of them is waited out awake, with way for whoever has work.</summary>
    private static void Wait(long due)
    {
        var left = (due - Stopwatch.GetTimestamp()) * 1000 / Stopwatch.Frequency;
        Thread.Sleep(Math.Max(0, (int)left - 1));
        while (Stopwatch.GetTimestamp() < due)
            Thread.Yield();
    }
}
