using System.Text;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Http;

public sealed class HttpCallSpec
{
    private static readonly HttpOrigin Shop = Origin("http://shop.example:8080/any/path");

    [Theory]
    [InlineData("http://shop.example/", false, "shop.example", 80, "shop.example")]
    [InlineData("HTTPS://Shop.example:443", true, "shop.example", 443, "shop.example")]
    [InlineData("http://127.0.0.1:8080/a?b", false, "127.0.0.1", 8080, "127.0.0.1:8080")]
    [InlineData("https://[::1]:8443", true, "::1", 8443, "[::1]:8443")]
    public void An_origin_is_read_from_a_url(string url, bool isSecure, string host, int port, string authority)
    {
        var origin = Origin(url);
        (origin.IsSecure, origin.Host, origin.Port, origin.Authority).ShouldBe((isSecure, host, port, authority));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop.example:80")]
    [InlineData("ftp://shop.example/")]
    [InlineData("http://user:secret@shop.example/")]
    [InlineData("/orders")]
    public void What_is_no_url_of_http_or_holds_a_secret_is_no_origin(string url) => HttpOrigin.TryParse(url, out _).ShouldBeFalse();

    [Theory]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://127.9.9.9", true)]
    [InlineData("http://[::1]", true)]
    [InlineData("http://localhost.shop.example", false)]
    [InlineData("http://10.0.0.1", false)]
    public void It_says_whether_it_is_loopback(string url, bool isLoopback) => Origin(url).IsLoopback.ShouldBe(isLoopback);

    [Fact]
    public void Origins_are_the_same_in_any_case()
    {
        Origin("http://A.example").ShouldBe(Origin("http://a.example:80/x"));
        Origin("http://a.example").ShouldNotBe(Origin("https://a.example:80"));
        Origin("http://a.example").ShouldNotBe(Origin("http://a.example:81"));
    }

    [Fact]
    public void A_call_is_rendered_as_one_request()
    {
        var call = new HttpCall
        {
            Verb = HttpVerb.Post,
            Origin = Shop,
            Target = "/orders?a=%20b",
            Headers = [new("X-Name", "João")],
            RenderedHeaders = HttpHeader.Render([new("X-Load-Test", "fulfilsim")]),
            Body = "{}"u8.ToArray(),
        };
        Render(call).ShouldBe(
            "POST /orders?a=%20b HTTP/1.1\r\nHost: shop.example:8080\r\nUser-Agent: fulfilsim\r\nX-Load-Test: fulfilsim\r\n"
            + "X-Name: João\r\nContent-Length: 2\r\n\r\n{}");
    }

    [Theory]
    [InlineData(HttpVerb.Get, "GET", false)]
    [InlineData(HttpVerb.Head, "HEAD", false)]
    [InlineData(HttpVerb.Delete, "DELETE", false)]
    [InlineData(HttpVerb.Post, "POST", true)]
    [InlineData(HttpVerb.Put, "PUT", true)]
    [InlineData(HttpVerb.Patch, "PATCH", true)]
    public void A_verb_that_brings_something_says_that_it_brings_nothing(HttpVerb verb, string name, bool saysLength) =>
        Render(new HttpCall { Verb = verb, Origin = Shop, Target = "/", Headers = [new("user-agent", "other"), new("host", "h")] })
            .ShouldBe($"{name} / HTTP/1.1\r\nuser-agent: other\r\nhost: h\r\n{(saysLength ? "Content-Length: 0\r\n" : "")}\r\n");

    [Fact]
    public void A_proxy_is_told_the_origin() =>
        Render(new HttpCall { Origin = Shop, Target = "/a" }, isThroughProxy: true).ShouldStartWith("GET http://shop.example:8080/a HTTP/1.1\r\nHost: shop");

    [Fact]
    public void One_request_after_the_other_is_rendered_and_none_keeps_anything_of_the_one_before()
    {
        var writer = new RequestWriter(new HttpSenderOptions(), isThroughProxy: false);
        writer.Render(new HttpCall { Verb = HttpVerb.Put, Origin = Shop, Target = "/long", Body = new byte[200_000] }).Length.ShouldBeGreaterThan(200_000);
        Encoding.UTF8.GetString(writer.Render(new HttpCall { Origin = Shop, Target = "/" }).Span)
            .ShouldBe("GET / HTTP/1.1\r\nHost: shop.example:8080\r\nUser-Agent: fulfilsim\r\n\r\n");
    }

    [Theory]
    [InlineData("Name\r\nX", "v")]
    [InlineData("", "v")]
    [InlineData("na me", "v")]
    [InlineData("Name", "v\r\nX-Evil: 1")]
    [InlineData("Name", "v\0")]
    public void A_header_cannot_begin_a_line_of_its_own(string name, string value)
    {
        Should.Throw<ArgumentException>(() => new HttpHeader(name, value));
        (HttpHeader.IsName(name) && HttpHeader.IsValue(value)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/a%20b?c=d&e", true)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData("/a b", false)]
    [InlineData("/a\r\nX: y", false)]
    [InlineData("/ä", false)]
    [InlineData("/a#b", false)]
    public void A_target_is_a_path_percent_encoded(string target, bool isTarget)
    {
        HttpCall.IsTarget(target).ShouldBe(isTarget);
        if (!isTarget)
            Should.Throw<ArgumentException>(() => new HttpCall { Origin = Shop, Target = target });
    }

    [Fact]
    public void Only_a_post_or_a_patch_may_not_be_sent_twice_unless_it_says_so()
    {
        foreach (var verb in Enum.GetValues<HttpVerb>())
            new HttpCall { Verb = verb, Origin = Shop, Target = "/" }.IsIdempotent.ShouldBe(verb is not (HttpVerb.Post or HttpVerb.Patch));
        new HttpCall { Verb = HttpVerb.Post, Origin = Shop, Target = "/", IsIdempotent = true }.IsIdempotent.ShouldBeTrue();
    }

    [Fact]
    public void Headers_of_a_reply_are_found_in_any_case_and_unfolded()
    {
        var parser = new ResponseParser(headMax: 1000, bodyMax: 0);
        parser.Begin(isBodyless: false);
        parser.Feed("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-Long: b\r\n c\r\nset-cookie:b=2 \r\nSet: no\r\nContent-Length: 0\r\n\r\n"u8);
        var reply = new HttpReply { Ending = HttpEnding.Answered, Phase = HttpPhase.Done, Asked = 0, Done = 0, Head = parser.Kept };
        reply.Headers("SET-COOKIE").ShouldBe(["a=1", "b=2"]);
        reply.Header("x-long").ShouldBe("b   c");
        reply.Header("HTTP/1.1 200 OK\r\nSet-Cookie").ShouldBeNull();
        reply.Header("Cookie").ShouldBeNull();
    }

    private static HttpOrigin Origin(string url) => HttpOrigin.TryParse(url, out var origin) ? origin : throw new ArgumentException(url);

    private static string Render(HttpCall call, bool isThroughProxy = false) =>
        Encoding.UTF8.GetString(new RequestWriter(new HttpSenderOptions(), isThroughProxy).Render(call).Span);
}
