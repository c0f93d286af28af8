using System.Net;
using System.Net.Sockets;
using System.Text;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using static FulfilSim.EndToEnd.Tests.Live.Http.Asking;
using static FulfilSim.EndToEnd.Tests.Live.Http.RawPeer;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>How connections come about, or not.</summary>
public sealed class HttpConnectingTests
{
    [Fact]
    public async Task Where_nobody_listens_the_connection_is_refused()
    {
        using var sender = Sender();
        ShouldBeUnconnected(await sender.AskAsync(Call(Origin($"http://127.0.0.1:{FreePort()}"))), "refused");
        (sender.Counts.Opened, sender.Counts.NotOpened).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("http://192.0.2.1:8080")]
    [InlineData("http://[2001:db8::1]")]
    public async Task An_address_that_is_not_loopback_is_not_even_tried(string url)
    {
        using var sender = Sender();
        ShouldBeUnconnected(await sender.AskAsync(Call(Origin(url))), "not loopback");
    }

    [Fact]
    public async Task A_proxy_is_not_asked_for_what_is_not_loopback()
    {
        using var proxy = new RawServer(peer => peer.AnswerAllAsync(Ok));
        using var sender = Sender(new HttpSenderOptions { Proxy = proxy.Origin.ToString() });
        ShouldBeUnconnected(await sender.AskAsync(Call(Origin("http://shop.example"))), "not loopback");
        proxy.ConnectionCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_said()
    {
        using var sender = Sender();
        ShouldBeUnconnected(await sender.AskAsync(Call(Origin("http://no-such-shop.invalid"))), "name");
    }

    [Fact]
    public async Task Every_address_of_a_name_is_tried()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync(Ok)); // on IPv4 alone; localhost may be both
        using var sender = Sender();
        (await sender.AskAsync(Call(server.At("localhost")))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_certificate_that_nobody_vouches_for_is_taken_only_when_told_so(string host)
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync(Ok), isSecure: true);
        using var strict = Sender();
        ShouldBeUnconnected(await strict.AskAsync(Call(server.At(host))), "certificate");
        using var lenient = Sender(new HttpSenderOptions { AcceptsAnyCertificate = true });
        for (var count = 0; count < 3; count++)
            Encoding.UTF8.GetString((await lenient.AskAsync(Call(server.At(host)))).Body.Span).ShouldBe("ok");
        lenient.Counts.Opened.ShouldBe(1, "The connection is kept open under TLS as well.");
    }

    [Fact]
    public async Task A_connection_under_tls_that_the_target_closes_is_replaced()
    {
        using var server = new RawServer(
            async peer =>
            {
                await peer.ReadAsync();
                await peer.WriteAsync(Ok);
            },
            isSecure: true);
        using var sender = Sender(new HttpSenderOptions { AcceptsAnyCertificate = true });
        for (var count = 0; count < 3; count++)
            (await sender.AskAsync(Call(server.Origin))).Status.ShouldBe(200);
        server.ConnectionCount.ShouldBe(3);
    }

    [Fact]
    public async Task Who_does_not_speak_tls_is_found_out_in_time()
    {
        using var server = new RawServer(peer => peer.WriteAsync("220 mail.example ESMTP\r\n"));
        using var sender = Sender();
        ShouldBeUnconnected(await sender.AskAsync(Call(Origin($"https://127.0.0.1:{server.Port}"))), "TLS");
        using var silent = new RawServer(peer => peer.UntilClosedAsync());
        var reply = await sender.AskAsync(Call(Origin($"https://127.0.0.1:{silent.Port}")), Short);
        (reply.Ending, reply.Phase, reply.MayHaveArrived).ShouldBe((HttpEnding.TimedOut, HttpPhase.Connecting, false));
    }

    [Fact]
    public async Task A_proxy_hands_on_what_is_not_secure()
    {
        var asked = "";
        using var proxy = new RawServer(async peer =>
        {
            asked = await peer.ReadAsync();
            await peer.WriteAsync(Ok);
        });
        using var sender = Sender(new HttpSenderOptions { Proxy = proxy.Origin.ToString() });
        (await sender.AskAsync(Call(Origin("http://127.0.0.1:9/")))).Status.ShouldBe(200);
        asked.ShouldStartWith("GET http://127.0.0.1:9/ HTTP/1.1\r\nHost: 127.0.0.1:9\r\n");
    }

    [Fact]
    public async Task A_proxy_opens_a_tunnel_for_what_is_secure()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync(Ok), isSecure: true);
        using var proxy = new RawServer(async peer =>
        {
            (await peer.ReadAsync()).ShouldBe($"CONNECT 127.0.0.1:{server.Port} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n\r\n");
            using var onwards = new TcpClient("127.0.0.1", server.Port);
            await peer.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n");
            await Task.WhenAny(peer.Stream.CopyToAsync(onwards.GetStream()), onwards.GetStream().CopyToAsync(peer.Stream));
        });
        using var sender = Sender(new HttpSenderOptions { Proxy = proxy.Origin.ToString(), AcceptsAnyCertificate = true });
        (await sender.AskAsync(Call(server.Origin))).Status.ShouldBe(200);
        using var closed = new RawServer(peer => peer.AnswerAllAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
        using var refused = Sender(new HttpSenderOptions { Proxy = closed.Origin.ToString() });
        ShouldBeUnconnected(await refused.AskAsync(Call(server.Origin)), "tunnel");
    }

    private static void ShouldBeUnconnected(HttpReply reply, string detail)
    {
        (reply.Ending, reply.Phase, reply.MayHaveArrived).ShouldBe((HttpEnding.NoConnection, HttpPhase.Connecting, false));
        reply.Detail.ShouldContain(detail);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
