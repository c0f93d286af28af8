using System.Net.Sockets;

namespace FulfilSim.Live.Http;

/// <summary>Asks a proxy to hand bytes through to an origin that speaks TLS (RFC 9110, section 9.3.6).</summary>
internal static class ProxyTunnel
{
    /// <returns>Whether the proxy does it.</returns>
    public static async Task<bool> OpenAsync(Socket socket, HttpOrigin origin, int headMax, CancellationToken limit)
    {
        await socket.SendAsync(RequestWriter.Tunnel(origin), SocketFlags.None, limit);
        var parser = new ResponseParser(headMax, bodyMax: 0);
        parser.Begin(isBodyless: true);
        var one = new byte[1]; // not a byte beyond the head: what follows is TLS
        while (!parser.IsDone && parser.Malformation == Malformation.None)
        {
            if (await socket.ReceiveAsync(one, SocketFlags.None, limit) == 0)
                return false;
            parser.Feed(one);
        }
        return parser.IsDone && parser.Status is >= 200 and < 300;
    }
}
