using System.Runtime.CompilerServices;
using FulfilSim.Live.Awaiting;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Sending;

/// <summary>Makes requests of a deployment with the tool's own client. Nothing of the environment is heeded.</summary>
public sealed class DeploymentSender : IHttpSender
{
    private readonly HttpSender _sender;
    private readonly HttpOrigin _origin;
    private readonly TimeProvider _time;
    private long _exhaustedCount;

    /// <param name="deployment">Where requests go, and by which way.</param>
    /// <param name="bodyMax">Longest body that is kept, in bytes.</param>
    /// <param name="time">The run's.</param>
    public DeploymentSender(DeploymentOptions deployment, int bodyMax, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        _time = time;
        var address = new Uri(deployment.Url);
        _origin = HttpOrigin.TryParse(deployment.Url, out var origin)
            ? origin
            : throw new TargetNotReadyException($"{deployment.Url} is no address that could be driven.");
        _sender = new HttpSender(
            new HttpSenderOptions
            {
                ConnectionsMax = deployment.ConnectionsMax,
                BodyMax = bodyMax,
                AcceptsAnyCertificate = deployment.AcceptAnyCertificate,
                MayLeaveLoopback = !TargetSafety.IsLoopback(address),
                Proxy = deployment.Proxy,
            },
            time);
    }

    /// <summary>Sends that this machine had no port or descriptor for.</summary>
    public long ExhaustedCount => Volatile.Read(ref _exhaustedCount);

    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    public async ValueTask<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new HttpCall
        {
            Verb = request.Method,
            Origin = _origin,
            Target = request.Target,
            RenderedHeaders = request.Headers.WrittenMemory,
            Body = request.Body.WrittenMemory,
            IsIdempotent = request.IsIdempotent,
            Keeper = request.Answer,
        };
        var askedAt = _time.GetTimestamp();
        try
        {
            var reply = await _sender.SendAsync(call, request.Timeout, cancellation).ConfigureAwait(false);
            if (reply.Ending == HttpEnding.GeneratorExhausted)
                Interlocked.Increment(ref _exhaustedCount);
            return new ReplyAnswer(reply)
            {
                End = EndOf(reply.Ending),
                Status = reply.Status,
                Body = reply.Body,
                BodyLength = reply.BodyLength,
                SentAt = reply.Asked, // what it takes to be connected is the target's, and no lag of ours
                EndedAt = reply.Done,
                MayHaveArrived = reply.MayHaveArrived,
            };
        }
        catch (OperationCanceledException)
        {
            return new GivenUp { End = HttpEnd.Cancelled, SentAt = askedAt, EndedAt = _time.GetTimestamp() };
        }
    }

    public ValueTask DisposeAsync()
    {
        _sender.Dispose();
        return ValueTask.CompletedTask;
    }

    private static HttpEnd EndOf(HttpEnding ending) => ending switch
    {
        HttpEnding.Answered => HttpEnd.Answered,
        HttpEnding.TimedOut => HttpEnd.TimedOut,
        _ => HttpEnd.Broken,
    };

    private sealed class ReplyAnswer(HttpReply reply) : HttpAnswer
    {
        public override string? Header(string name) => reply.Header(name);

        public override IEnumerable<string> Headers(string name) => reply.Headers(name);
    }

    private sealed class GivenUp : HttpAnswer
    {
        public override string? Header(string name) => null;

        public override IEnumerable<string> Headers(string name) => [];
    }
}
