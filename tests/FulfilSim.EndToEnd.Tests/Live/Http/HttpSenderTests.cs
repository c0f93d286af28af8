using System.Text;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using static FulfilSim.EndToEnd.Tests.Live.Http.Asking;
using static FulfilSim.EndToEnd.Tests.Live.Http.RawPeer;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>The sender on loopback sockets, against servers that behave and servers that do not.</summary>
public sealed class HttpSenderTests
{
    [Fact]
    public async Task A_connection_is_kept_open_and_used_again()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync(Ok));
        using var sender = Sender();
        for (var count = 0; count < 5; count++)
            TextOf(await sender.AskAsync(Call(server.Origin))).ShouldBe("ok");
        (server.ConnectionCount, sender.Counts.Opened).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", "ok")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nto the end", "to the end")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 Unasked\r\nContent-Length: 0\r\n\r\n", "ok")]
    public async Task A_connection_that_is_not_good_for_more_is_not_used_again(string answer, string body)
    {
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            await peer.WriteAsync(answer);
        });
        using var sender = Sender();
        for (var count = 0; count < 3; count++)
            TextOf(await sender.AskAsync(Call(server.Origin))).ShouldBe(body);
        (server.ConnectionCount, sender.Counts.SentAgain).ShouldBe((3, 0));
    }

    [Fact]
    public async Task An_answer_may_come_in_the_smallest_pieces()
    {
        const string Answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX-A: b\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n";
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            foreach (var character in Answer)
                await peer.WriteAsync($"{character}");
            await peer.AnswerAllAsync(Ok);
        });
        using var sender = Sender();
        var reply = await sender.AskAsync(Call(server.Origin));
        (reply.Status, TextOf(reply), reply.Header("x-a"), reply.Phase, reply.IsTruncated).ShouldBe((200, "abcde", "b", HttpPhase.Done, false));
        reply.Asked.ShouldBeGreaterThan(0);
        new[] { reply.Sent, reply.FirstByte, reply.Done }.ShouldBe(new[] { reply.Sent, reply.FirstByte, reply.Done }.Order());
        TextOf(await sender.AskAsync(Call(server.Origin))).ShouldBe("ok");
        server.ConnectionCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("", HttpPhase.Awaiting)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", HttpPhase.Reading)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf", HttpPhase.Reading)]
    [InlineData("HTTP/1.1 2", HttpPhase.Reading)]
    public async Task A_connection_that_ends_before_the_answer_does_is_broken(string part, HttpPhase phase)
    {
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            await peer.WriteAsync(part);
        });
        using var sender = Sender();
        ShouldBe(await sender.AskAsync(Call(server.Origin)), HttpEnding.Broken, phase, mayHaveArrived: true, "closed");
        server.ConnectionCount.ShouldBe(1, "It was the first request on this connection: the target has seen it, and is not asked again.");
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_an_answer_is_broken_and_the_next_call_goes_on()
    {
        var hasHalf = new TaskCompletionSource();
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            if (peer.Number > 1)
            {
                await peer.WriteAsync(Ok);
                return;
            }
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            await hasHalf.Task.WaitAsync(Long, TestContext.Current.CancellationToken);
            peer.Reset();
        });
        using var sender = Sender();
        var asked = sender.AskAsync(Call(server.Origin));
        await PassAsync(); // so that the first half is read, and not thrown away by the reset
        hasHalf.SetResult();
        ShouldBe(await asked, HttpEnding.Broken, HttpPhase.Reading, mayHaveArrived: true, "reset");
        TextOf(await sender.AskAsync(Call(server.Origin))).ShouldBe("ok");
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n")]
    public async Task What_is_no_http_is_malformed(string answer)
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync(answer));
        using var sender = Sender();
        ShouldBe(await sender.AskAsync(Call(server.Origin)), HttpEnding.Malformed, HttpPhase.Reading, mayHaveArrived: true, "");
    }

    [Fact]
    public async Task A_head_that_is_too_long_is_malformed()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync($"HTTP/1.1 200 OK\r\nX: {new string('x', 5000)}\r\nContent-Length: 0\r\n\r\n"));
        using var narrow = Sender(new HttpSenderOptions { HeadMax = 4096 });
        ShouldBe(await narrow.AskAsync(Call(server.Origin)), HttpEnding.Malformed, HttpPhase.Reading, mayHaveArrived: true, "too long");
        using var wide = Sender();
        (await wide.AskAsync(Call(server.Origin))).Header("x")!.Length.ShouldBe(5000);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_read_to_its_end_and_cut()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync($"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n{new string('x', 300_000)}"));
        using var sender = Sender(new HttpSenderOptions { BodyMax = 1000 });
        for (var count = 0; count < 3; count++)
        {
            var reply = await sender.AskAsync(Call(server.Origin));
            (reply.Ending, reply.Body.Length, reply.BodyLength, reply.IsTruncated).ShouldBe((HttpEnding.Answered, 1000, 300_000, true));
        }
        server.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_request_arrives_whole()
    {
        var body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 800_000).Select(number => (char)('a' + (number % 26)))));
        var got = new TaskCompletionSource<string?>();
        using var server = new RawServer(async peer =>
        {
            await PassAsync(); // the network's buffers fill
            got.SetResult(await peer.ReadAsync());
            await peer.WriteAsync(Ok);
        });
        using var sender = Sender();
        var call = new HttpCall { Verb = HttpVerb.Put, Origin = server.Origin, Target = "/", Body = body };
        TextOf(await sender.AskAsync(call)).ShouldBe("ok");
        (await got.Task)!.ShouldEndWith($"\r\n\r\n{Encoding.ASCII.GetString(body)}");
    }

    [Fact]
    public async Task The_answer_to_a_head_request_has_no_body()
    {
        using var server = new RawServer(peer => peer.AnswerAllAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
        using var sender = Sender();
        for (var count = 0; count < 2; count++)
        {
            var reply = await sender.AskAsync(Call(server.Origin, verb: HttpVerb.Head));
            (reply.Status, reply.BodyLength).ShouldBe((200, 0));
        }
        server.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_gets_the_answer_of_another()
    {
        using var server = new RawServer(async peer =>
        {
            while (await peer.ReadAsync() is { } request)
            {
                var target = request.Split(' ')[1];
                await peer.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {target.Length}\r\n\r\n{target}");
            }
        });
        using var sender = Sender(new HttpSenderOptions { ConnectionsMax = 7 });
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async caller =>
        {
            for (var count = 0; count < 100; count++)
            {
                var target = $"/{caller}/{count}";
                TextOf(await sender.AskAsync(Call(server.Origin, target))).ShouldBe(target);
            }
        }));
        server.ConnectionCount.ShouldBeInRange(1, 7);
        sender.Counts.Waited.ShouldBeGreaterThan(0);
    }

    private static string TextOf(HttpReply reply)
    {
        reply.Ending.ShouldBe(HttpEnding.Answered, reply.Detail);
        return Encoding.UTF8.GetString(reply.Body.Span);
    }

    private static void ShouldBe(HttpReply reply, HttpEnding ending, HttpPhase phase, bool mayHaveArrived, string detail)
    {
        (reply.Ending, reply.Phase, reply.MayHaveArrived, reply.Status, reply.Body.Length).ShouldBe((ending, phase, mayHaveArrived, 0, 0));
        reply.Detail.ShouldContain(detail);
    }
}
