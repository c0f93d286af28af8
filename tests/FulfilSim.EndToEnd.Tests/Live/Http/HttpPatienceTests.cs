using System.Diagnostics;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using static FulfilSim.EndToEnd.Tests.Live.Http.Asking;
using static FulfilSim.EndToEnd.Tests.Live.Http.RawPeer;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>How the sender waits, gives up, and tries again.</summary>
public sealed class HttpPatienceTests
{
    [Theory]
    [InlineData("", HttpPhase.Awaiting)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", HttpPhase.Reading)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nfor ever", HttpPhase.Reading)]
    public async Task An_answer_that_is_late_is_given_up_in_time_and_no_other_call_suffers(string part, HttpPhase phase)
    {
        using var server = new RawServer(async peer =>
        {
            while (await peer.ReadAsync() is { } request)
                await peer.WriteAsync(request.StartsWith("GET /slow", StringComparison.Ordinal) ? part : Ok);
        });
        using var sender = Sender();
        var watch = Stopwatch.StartNew();
        var slow = Enumerable.Range(0, 5).Select(_ => sender.AskAsync(Call(server.Origin, "/slow"), Short)).ToList();
        while (!slow.TrueForAll(call => call.IsCompleted))
            (await sender.AskAsync(Call(server.Origin, "/"))).Ending.ShouldBe(HttpEnding.Answered);
        foreach (var reply in await Task.WhenAll(slow))
            (reply.Ending, reply.Phase, reply.MayHaveArrived, reply.Status).ShouldBe((HttpEnding.TimedOut, phase, true, 0));
        watch.Elapsed.ShouldBeInRange(Short, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_is_given_up_gets_an_exception_and_no_other_call_suffers()
    {
        using var server = new RawServer(async peer =>
        {
            while (await peer.ReadAsync() is { } request)
                await peer.WriteAsync(request.StartsWith("GET /slow", StringComparison.Ordinal) ? "HTTP/1.1 " : Ok);
        });
        using var sender = Sender();
        using var cancellation = new CancellationTokenSource();
        var slow = sender.AskUntilAsync(Call(server.Origin, "/slow"), cancellation.Token);
        (await sender.AskUntilAsync(Call(server.Origin, "/"), cancellation.Token)).Status.ShouldBe(200);
        slow.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(slow)).CancellationToken.ShouldBe(cancellation.Token);
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        await Should.ThrowAsync<OperationCanceledException>(sender.AskUntilAsync(Call(server.Origin, "/"), cancellation.Token));
    }

    [Fact]
    public async Task A_call_waits_for_a_connection_in_its_turn()
    {
        var go = new TaskCompletionSource();
        using var server = new RawServer(async peer =>
        {
            while (await peer.ReadAsync() is not null)
            {
                await go.Task.WaitAsync(Long, TestContext.Current.CancellationToken);
                await peer.WriteAsync(Ok);
            }
        });
        using var sender = Sender(new HttpSenderOptions { ConnectionsMax = 1 });
        var first = sender.AskAsync(Call(server.Origin, "/"));
        var impatient = sender.AskAsync(Call(server.Origin, "/"), Short);
        var patient = sender.AskAsync(Call(server.Origin, "/"));
        using var cancellation = new CancellationTokenSource();
        var cancelled = sender.AskUntilAsync(Call(server.Origin, "/"), cancellation.Token);

        var reply = await impatient;
        (reply.Ending, reply.Phase, reply.MayHaveArrived).ShouldBe((HttpEnding.TimedOut, HttpPhase.Waiting, false));
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled);
        go.SetResult();
        (await first).Status.ShouldBe(200);
        (await patient).Status.ShouldBe(200);
        var counts = sender.Counts;
        (counts.Opened, counts.Waited, server.ConnectionCount).ShouldBe((1, 3, 1));
        counts.WaitMax.ShouldBeGreaterThan(Short / 2);
        counts.WaitTotal.ShouldBeGreaterThanOrEqualTo(counts.WaitMax);
    }

    [Fact]
    public async Task A_connection_that_times_out_makes_room_for_who_waits()
    {
        using var server = new RawServer(peer => peer.Number == 1 ? peer.UntilClosedAsync() : peer.AnswerAllAsync(Ok));
        using var sender = Sender(new HttpSenderOptions { ConnectionsMax = 1 });
        var stuck = sender.AskAsync(Call(server.Origin, "/"), Short);
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        (await stuck).Ending.ShouldBe(HttpEnding.TimedOut);
    }

    [Fact]
    public async Task An_idle_connection_that_the_target_has_closed_is_replaced_before_anything_is_sent()
    {
        var closed = new SemaphoreSlim(0);
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            await peer.WriteAsync(Ok);
            await closed.WaitAsync(Long, TestContext.Current.CancellationToken);
        });
        using var sender = Sender();
        for (var count = 0; count < 5; count++)
        {
            var reply = await sender.AskAsync(Call(server.Origin, "/", HttpVerb.Post));
            (reply.Ending, reply.Status).ShouldBe((HttpEnding.Answered, 200));
            closed.Release();
            await PassAsync();
        }
        (server.ConnectionCount, sender.Counts.FoundClosed, sender.Counts.SentAgain).ShouldBe((5, 4, 0));
    }

    [Theory]
    [InlineData(HttpVerb.Get, false, true)]
    [InlineData(HttpVerb.Delete, false, true)]
    [InlineData(HttpVerb.Post, false, false)]
    [InlineData(HttpVerb.Post, true, true)]
    public async Task A_kept_connection_that_closes_in_the_face_of_a_request_is_tried_again_only_where_it_does_no_harm(
        HttpVerb verb, bool saysSo, bool isSentAgain)
    {
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            await peer.WriteAsync(Ok);
            await peer.ReadAsync();
        });
        using var sender = Sender();
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        var call = Call(server.Origin, verb: verb);
        var reply = await sender.AskAsync(saysSo ? call with { IsIdempotent = true } : call);
        reply.Ending.ShouldBe(isSentAgain ? HttpEnding.Answered : HttpEnding.Broken);
        reply.MayHaveArrived.ShouldBeTrue();
        (server.ConnectionCount, sender.Counts.SentAgain).ShouldBe(isSentAgain ? (2, 1) : (1, 0));
    }

    [Fact]
    public async Task It_is_tried_again_once_and_not_for_ever()
    {
        using var server = new RawServer(async peer =>
        {
            await peer.ReadAsync();
            if (peer.Number == 1)
                await peer.WriteAsync(Ok);
            await peer.ReadAsync();
        });
        using var sender = Sender();
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        var waiting = sender.AskAsync(Call(server.Origin, "/"), Short);
        (await waiting).Ending.ShouldBe(HttpEnding.TimedOut, "The second connection says nothing, and that is the end of it.");
        server.ConnectionCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_nobody_has_used_for_long_is_closed()
    {
        var seen = 0;
        using var server = new RawServer(async peer =>
        {
            await peer.AnswerAllAsync(Ok);
            Interlocked.Increment(ref seen);
        });
        using var sender = Sender(new HttpSenderOptions { IdleMax = TimeSpan.FromMilliseconds(50) });
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        await PassAsync();
        (await sender.AskAsync(Call(server.Origin, "/"))).Status.ShouldBe(200);
        server.ConnectionCount.ShouldBe(2);
        SpinWait.SpinUntil(() => Volatile.Read(ref seen) == 1, Long).ShouldBeTrue("The old one was closed from this side.");
    }
}
