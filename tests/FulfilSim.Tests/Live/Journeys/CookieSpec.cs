using System.Text;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Sessions;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class CookieSpec
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a=1", "/x", "a=1")]
    [InlineData("a=1; Path=/shop", "/shop/cart?x=/y", "a=1")]
    [InlineData("a=1; Path=/shop", "/shop", "a=1")]
    [InlineData("a=1; Path=/shop", "/shopping", "")]
    [InlineData("a=1; Path=/shop/", "/shop/x", "a=1")]
    [InlineData("a=1; Path=/shop", "/", "")]
    [InlineData("a=1; Secure", "/x", "")]
    [InlineData("a=1; HttpOnly; SameSite=Lax", "/x", "a=1")]
    [InlineData("a=1; Domain=shop.test", "/x", "a=1")]
    [InlineData("a=1; Domain=.test", "/x", "a=1")]
    [InlineData("a=1; Domain=op.test", "/x", "")]
    [InlineData("a=1; Domain=other.test", "/x", "")]
    [InlineData("a=1; Max-Age=0", "/x", "")]
    [InlineData("a=1; Max-Age=10", "/x", "a=1")]
    [InlineData("a=1; Expires=Mon, 31 Dec 2029 23:00:00 GMT", "/x", "")]
    [InlineData("a=1; Expires=Tue, 01-Jan-2030 01:00:00 GMT", "/x", "a=1")]
    [InlineData("a=1; Max-Age=10; Expires=Mon, 31 Dec 2029 23:00:00 GMT", "/x", "a=1")]
    [InlineData("a=b=c", "/x", "a=b=c")]
    [InlineData("=1", "/x", "")]
    [InlineData("nothing", "/x", "")]
    [InlineData("a=1\r\nX: y", "/x", "")]
    public void A_cookie_goes_where_it_belongs(string header, string target, string sent) => Sent(target, ("/login", header)).ShouldBe(sent);

    [Fact]
    public void A_cookie_without_a_path_belongs_to_the_folder_it_came_from()
    {
        Sent("/account/orders", ("/account/login", "a=1")).ShouldBe("a=1");
        Sent("/other", ("/account/login", "a=1")).ShouldBe("");
    }

    [Fact]
    public void A_later_one_of_the_same_name_and_path_replaces_the_earlier_and_the_longest_path_goes_first() =>
        Sent("/a/b", ("/", "x=1"), ("/", "x=2"), ("/", "y=3; Path=/a")).ShouldBe("y=3; x=2");

    [Fact]
    public void A_cookie_can_be_taken_back() => Sent("/", ("/", "x=1"), ("/", "x=; Max-Age=-1")).ShouldBe("");

    [Fact]
    public void A_target_cannot_fill_the_jar_without_end() =>
        Sent("/", [.. Enumerable.Range(0, 60).Select(index => ("/", $"c{index}={index}"))]).Split("; ").Length.ShouldBe(50);

    [Fact]
    public void Ones_own_cookie_goes_before_that_of_all()
    {
        var (own, common) = (new CookieJar("shop.test", isSecure: false), new CookieJar("shop.test", isSecure: false));
        own.TakeIn(FakeAnswer.Of(200, "", ("Set-Cookie", "x=own")).At(TimeProvider.System), "/", Now);
        common.TakeIn(FakeAnswer.Of(200, "", ("Set-Cookie", "x=all"), ("Set-Cookie", "y=all")).At(TimeProvider.System), "/", Now);
        Written(own, "/", common).ShouldBe("x=own; y=all");
    }

    private static string Sent(string target, params (string From, string Header)[] set)
    {
        var jar = new CookieJar("shop.test", isSecure: false);
        foreach (var (from, header) in set)
            jar.TakeIn(FakeAnswer.Of(200, "", ("Set-Cookie", header)).At(TimeProvider.System), from, Now);
        return Written(jar, target, common: null);
    }

    private static string Written(CookieJar jar, string target, CookieJar? common)
    {
        var buffer = new ByteBuffer();
        jar.Write(target, common, Now, buffer);
        var line = Encoding.UTF8.GetString(buffer.Written);
        if (line.Length == 0)
            return "";
        line.ShouldStartWith("Cookie: ");
        line.ShouldEndWith("\r\n");
        return line["Cookie: ".Length..^2];
    }
}
