using System.Text;
using FulfilSim.Live.Http;

namespace FulfilSim.Tests.Live.Http;

public sealed class ResponseParserSpec
{
    private const int HeadMax = 512;
    private const int BodyMax = 64;

    /// <summary>Response, status, body, and whether the connection is good for more.</summary>
    public static TheoryData<string, int, string, bool> Good { get; } = new()
    {
        { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "", true },
        { "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n", 204, "", true },
        { "HTTP/1.1 304 Not Modified\r\n\r\n", 304, "", true },
        { "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false },
        { "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.1 500 Oh no\r\nconnection: foo , CLOSE\r\ncontent-length:  3 \r\n\r\nbad", 500, "bad", false },
        { "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "ok", true },
        { "HTTP/1.1 200 OK\r\nX: a\r\n  b\r\nContent-Length: 1\r\n\t \r\n\r\nk", 200, "k", true },
        { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\n1", 201, "1", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 200, "ok", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1;a=\"b\"\r\no\r\n001 \r\nk\r\n0\r\nA: b\r\nC: d\r\n\r\n", 200, "ok", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n0\r\n\r\n56789\r\na\r\n0123456789\r\n0\r\n\r\n", 200, "0\r\n\r\n567890123456789", true },
        { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 200, "ok", false },
    };

    /// <summary>What is no response, and why not.</summary>
    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "SSH-2.0-OpenSSH_9.2\r\n\r\n", "first line" },
        { "\r\nHTTP/1.1 200 OK\r\n\r\n", "first line" },
        { "HTTP/2 200 OK\r\n\r\n", "first line" },
        { "HTTP/1.1 20 OK\r\n\r\n", "first line" },
        { "HTTP/1.1 2000 OK\r\n\r\n", "first line" },
        { "HTTP/1.1 +20 OK\r\n\r\n", "first line" },
        { "HTTP/1.1 099 OK\r\n\r\n", "first line" },
        { "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "no header" },
        { "HTTP/1.1 200 OK\r\nname : value\r\n\r\n", "no header" },
        { "HTTP/1.1 200 OK\r\n: value\r\n\r\n", "no header" },
        { "HTTP/1.1 200 OK\r\nname: va\rlue\r\n\r\n", "no header" },
        { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!", "Content-Length" },
        { "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok", "Content-Length" },
        { "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\nok", "Content-Length" },
        { "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nok", "Content-Length" },
        { "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\nok", "Content-Length" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "transfer coding" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "transfer coding" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n", "chunk" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", "chunk" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\nok\r\n0\r\n\r\n", "chunk" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok0\r\n\r\n", "chunk" },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000000000000000\r\n", "chunk" },
        { "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "another protocol" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_response_is_the_same_however_it_is_cut_in_two(string response, int status, string body, bool isGoodForMore)
    {
        var bytes = Encoding.ASCII.GetBytes(response);
        for (var cut = 0; cut <= bytes.Length; cut++)
            ShouldBe(Parse(bytes[..cut], bytes[cut..]), status, body, isGoodForMore, $"cut at {cut}");
        ShouldBe(Parse([.. bytes.Select(value => new[] { value })]), status, body, isGoodForMore, "byte by byte");
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void No_part_of_a_response_is_a_whole_one(string response, int status, string body, bool isGoodForMore)
    {
        _ = (status, body, isGoodForMore);
        var bytes = Encoding.ASCII.GetBytes(response);
        for (var length = 0; length < bytes.Length; length++)
        {
            var parser = Parse(bytes[..length]);
            parser.EndInput();
            parser.IsDone.ShouldBeFalse($"{length} of {bytes.Length} bytes");
            parser.Malformation.ShouldBe(Malformation.None);
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_no_response_is_refused_however_it_is_cut(string response, string why)
    {
        var bytes = Encoding.ASCII.GetBytes(response);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var parser = Parse(bytes[..cut], bytes[cut..]);
            parser.IsDone.ShouldBeFalse();
            MalformationText.Of(parser.Malformation).ShouldContain(why);
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Not_a_byte_of_the_next_response_is_used_up(string response, int status, string body, bool isGoodForMore)
    {
        var bytes = Encoding.ASCII.GetBytes(response);
        var parser = Begun();
        parser.Feed([.. bytes, .. "HTTP/1.1 404"u8]).ShouldBe(bytes.Length);
        ShouldBe(parser, status, body, isGoodForMore, "followed by another");
    }

    [Fact]
    public void A_body_without_a_length_ends_with_the_connection()
    {
        var parser = Parse([.. "HTTP/1.1 200 OK\r\n\r\nall"u8], [.. " of it"u8]);
        parser.IsDone.ShouldBeFalse();
        parser.EndInput();
        ShouldBe(parser, 200, "all of it", isGoodForMore: false, "until close");
    }

    [Fact]
    public void The_answer_to_a_head_request_has_no_body_whatever_its_length_says()
    {
        var parser = new ResponseParser(HeadMax, BodyMax);
        parser.Begin(isBodyless: true);
        parser.Feed("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n"u8);
        ShouldBe(parser, 200, "", isGoodForMore: true, "head");
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n", "", "")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "64\r\n", "\r\n0\r\n\r\n")]
    public void What_is_too_long_of_a_body_is_counted_and_thrown_away(string framing, string before, string after)
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => (char)('a' + (number % 26))));
        var bytes = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{framing}{before}{text}{after}");
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var parser = Parse(bytes[..cut], bytes[cut..]);
            ShouldBe(parser, 200, text[..BodyMax], isGoodForMore: true, $"cut at {cut}");
            parser.BodyLength.ShouldBe(100);
        }
    }

    [Theory]
    [InlineData(HeadMax, true)]
    [InlineData(HeadMax + 1, false)]
    public void A_head_has_a_longest_length(int length, bool isAllowed)
    {
        const string Rest = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: \r\n\r\n";
        var bytes = Encoding.ASCII.GetBytes(Rest.Replace("X: ", $"X: {new string('x', length - Rest.Length)}", StringComparison.Ordinal));
        bytes.Length.ShouldBe(length);
        foreach (var parser in new[] { Parse(bytes), Parse([.. bytes.Select(value => new[] { value })]) })
        {
            parser.IsDone.ShouldBe(isAllowed);
            parser.Malformation.ShouldBe(isAllowed ? Malformation.None : Malformation.HeadTooLong);
        }
    }

    [Fact]
    public void A_head_without_an_end_is_not_read_for_ever()
    {
        var parser = Begun();
        var fed = 0;
        while (parser.Malformation == Malformation.None && fed < 10 * HeadMax)
            fed += Math.Max(parser.Feed("HTTP/1.1 200 OK and no end"u8), 1);
        parser.Malformation.ShouldBe(Malformation.HeadTooLong);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", "extension")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "T: trailer\r\n")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    public void What_could_come_for_ever_is_cut_off(string begin, string more)
    {
        var parser = Begun();
        parser.Feed(Encoding.ASCII.GetBytes(begin));
        for (var count = 0; count < 10_000 && parser.Malformation == Malformation.None; count++)
            parser.Feed(Encoding.ASCII.GetBytes(more));
        parser.Malformation.ShouldNotBe(Malformation.None);
    }

    [Fact]
    public void One_response_after_the_other_is_read_and_none_remembers_the_one_before()
    {
        var parser = Parse([.. "HTTP/1.1 503 Busy\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbusy\r\n0\r\n\r\n"u8]);
        ShouldBe(parser, 503, "busy", isGoodForMore: false, "first");
        parser.Begin(isBodyless: false);
        parser.IsDone.ShouldBeFalse();
        parser.Feed("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8);
        ShouldBe(parser, 200, "ok", isGoodForMore: true, "second");
    }

    private static ResponseParser Begun()
    {
        var parser = new ResponseParser(HeadMax, BodyMax);
        parser.Begin(isBodyless: false);
        return parser;
    }

    private static ResponseParser Parse(params byte[][] pieces)
    {
        var parser = Begun();
        foreach (var piece in pieces)
            parser.Feed(piece);
        return parser;
    }

    private static void ShouldBe(ResponseParser parser, int status, string body, bool isGoodForMore, string when)
    {
        parser.Malformation.ShouldBe(Malformation.None, when);
        parser.IsDone.ShouldBeTrue(when);
        parser.Status.ShouldBe(status, when);
        Encoding.ASCII.GetString(parser.Kept.Span[parser.HeadLength..]).ShouldBe(body, when);
        parser.KeepsConnection.ShouldBe(isGoodForMore, when);
    }
}
