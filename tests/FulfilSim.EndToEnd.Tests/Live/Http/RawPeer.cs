using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>The server's end of one connection.</summary>
internal sealed class RawPeer(Socket socket, Stream stream, int number)
{
    public const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private readonly StringBuilder _unread = new();

    /// <summary>The first connection to the server is 1.</summary>
    public int Number => number;

    public Stream Stream => stream;

    /// <summary>The next request with its body; null when the other side has closed.</summary>
    public async Task<string?> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var text = _unread.ToString();
            if (LengthOf(text) is { } length && text.Length >= length)
            {
                _unread.Remove(0, length);
                return text[..length];
            }
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
                return null;
            _unread.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }

    public Task WriteAsync(string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>Answers every request alike until the other side closes.</summary>
    public async Task AnswerAllAsync(string answer)
    {
        while (await ReadAsync() is not null)
            await WriteAsync(answer);
    }

    /// <summary>Closes with a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Comes back when the other side has closed.</summary>
    public async Task UntilClosedAsync()
    {
        while (await ReadAsync() is not null)
        {
        }
    }

    /// <summary>Characters of the first request in a text; null when its head is not whole.</summary>
    private static int? LengthOf(string text)
    {
        const string Field = "\r\nContent-Length: ";
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return null;
        var at = text.IndexOf(Field, 0, end, StringComparison.Ordinal);
        var body = at < 0 ? 0 : int.Parse(text[(at + Field.Length)..text.IndexOf('\r', at + 2)], CultureInfo.InvariantCulture);
        return end + 4 + body;
    }
}
