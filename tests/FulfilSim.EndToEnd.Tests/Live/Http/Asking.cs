using FulfilSim.Live.Http;
using FulfilSim.Live.Options;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>Calls as the tests make them: with a limit, and given up when the test is.</summary>
internal static class Asking
{
    /// <summary>More than anything takes that comes to a good end.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>For what is to come to no end.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);

    public static HttpSender Sender(HttpSenderOptions? options = null) => new(options ?? new HttpSenderOptions(), TimeProvider.System);

    public static HttpOrigin Origin(string url) => HttpOrigin.TryParse(url, out var origin) ? origin : throw new ArgumentException(url);

    public static HttpCall Call(HttpOrigin origin, string target = "/", HttpVerb verb = HttpVerb.Get) =>
        new() { Verb = verb, Origin = origin, Target = target };

    public static Task<HttpReply> AskAsync(this HttpSender sender, HttpCall call) => sender.AskAsync(call, Long);

    public static Task<HttpReply> AskAsync(this HttpSender sender, HttpCall call, TimeSpan timeout) =>
        sender.SendAsync(call, timeout, TestContext.Current.CancellationToken).AsTask();

    public static Task<HttpReply> AskUntilAsync(this HttpSender sender, HttpCall call, CancellationToken cancellation) =>
        sender.SendAsync(call, Long, cancellation).AsTask();

    /// <summary>Some time passes in which others can do what they would.</summary>
    public static Task PassAsync() => Task.Delay(Short, TestContext.Current.CancellationToken);
}
