using System.Text;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class AnswerSpec
{
    private const string Body = """
        {"id":"a\u00e9\"7","n":1.50,"big":12345678901234567890,"yes":true,"no":false,"none":null,"a":{"b":[{"c":1},{"c":[2,"x"]}]},
         "two words":{"it's":3},"":4,"a.b":5}
        """;

    [Theory]
    [InlineData("$.id", "aé\"7")]
    [InlineData("$.n", "1.50")]
    [InlineData("$.big", "12345678901234567890")]
    [InlineData("$.yes", "true")]
    [InlineData("$.a.b[0].c", "1")]
    [InlineData("$.a.b[1].c[1]", "x")]
    [InlineData("$['a']['b'][1]", """{"c":[2,"x"]}""")]
    [InlineData("$[\"two words\"][\"it's\"]", "3")]
    [InlineData("$['two words']['it\\'s']", "3")]
    [InlineData("$[\"\"]", "4")]
    [InlineData("$[\"a.b\"]", "5")]
    [InlineData("$.none", null)]
    [InlineData("$.a.b[2]", null)]
    [InlineData("$.id.x", null)]
    [InlineData("$.a[0]", null)]
    [InlineData("$.ID", null)]
    public void A_path_leads_to_one_value_or_to_none(string path, string? expected) => Taken(Body, path).ShouldBe(expected);

    [Theory]
    [InlineData("id")]
    [InlineData("$id")]
    [InlineData("$.")]
    [InlineData("$..id")]
    [InlineData("$.*")]
    [InlineData("$.a[*]")]
    [InlineData("$.a[-1]")]
    [InlineData("$.a[1:2]")]
    [InlineData("$.a[99999999999]")]
    [InlineData("$['a'")]
    [InlineData("$['a]")]
    [InlineData("$.a[?(@.b)]")]
    [InlineData("")]
    public void What_is_no_path_to_one_value_is_refused(string text)
    {
        AnswerPath.TryParse(text, out _, out var trouble).ShouldBeFalse();
        trouble.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"x\":1,\"id\":")]
    [InlineData("{\"x\":tru")]
    [InlineData("[1,2]")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    public void A_body_that_is_not_what_it_should_be_has_no_value(string body) => Taken(body, "$.id").ShouldBeNull();

    [Fact]
    public void A_value_before_the_end_of_what_was_kept_is_found() => Taken("""{"id":7,"rest":"cut of""", "$.id").ShouldBe("7");

    [Fact]
    public void The_mark_at_the_beginning_of_a_text_is_no_part_of_it() => Taken("\uFEFF{\"id\":[7]}", "$.id").ShouldBe("[7]");

    [Theory]
    [InlineData("$.n", "1.5", true)]
    [InlineData("$.n", "15e-1", true)]
    [InlineData("$.n", "\"1.50\"", false)]
    [InlineData("$.big", "12345678901234567890", true)]
    [InlineData("$.big", "12345678901234567891", false)]
    [InlineData("$.id", "\"aé\\\"7\"", true)]
    [InlineData("$.yes", "true", true)]
    [InlineData("$.yes", "false", false)]
    [InlineData("$.none", "null", true)]
    [InlineData("$.nothing", "null", false)]
    [InlineData("$.id", "\"~^a.+[0-9]$\"", true)]
    [InlineData("$.id", "\"~^[0-9]+$\"", false)]
    [InlineData("$.n", "\"~^1\\\\.\"", true)]
    [InlineData("$.a", "\"~x\"", false)]
    [InlineData("$.id", "\"~(?=a)a\"", true)]
    public void A_value_is_compared_by_what_it_is(string path, string expected, bool fits) => Fits(
        new() { Json = new Dictionary<string, JsonText> { [path] = new(expected) } }, FakeAnswer.Of(200, Body)).ShouldBe(fits);

    [Fact]
    public void A_pattern_that_takes_too_long_does_not_fit()
    {
        var options = new AnswerOptions { Json = new Dictionary<string, JsonText> { ["$"] = new("\"~^(?=(a+)+$)(a+)+$\"") } };
        Fits(options, FakeAnswer.Of(200, $"\"{new string('a', 40)}!\"")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Without_a_status_any_good_one_will_do(int status, bool fits) => Fits(new(), FakeAnswer.Of(status)).ShouldBe(fits);

    [Theory]
    [InlineData(302, true)]
    [InlineData(200, false)]
    public void A_status_has_to_be_one_of_those_asked_for(int status, bool fits) =>
        Fits(new() { Status = [302, 303] }, FakeAnswer.Of(status)).ShouldBe(fits);

    [Theory]
    [InlineData("Content-Type", "APPLICATION/json", true)]
    [InlineData("content-type", "json", true)]
    [InlineData("Content-Type", "xml", false)]
    [InlineData("Location", "", false)]
    public void A_header_has_to_hold_a_text(string name, string text, bool fits) => Fits(
        new() { Headers = new Dictionary<string, string> { [name] = text } },
        FakeAnswer.Of(200, "", ("Content-Type", "application/json; charset=utf-8"))).ShouldBe(fits);

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 120 ", 120)]
    [InlineData("99999999999999", 86400)]
    [InlineData("-5", 0)]
    [InlineData("soon", 0)]
    [InlineData(null, 0)]
    [InlineData("Sun, 06 Nov 1994 08:50:07 GMT", 30)]
    [InlineData("Sunday, 06-Nov-94 08:50:07 GMT", 30)]
    [InlineData("Sun Nov  6 08:50:07 1994", 30)]
    [InlineData("Sun, 06 Nov 1994 08:49:00 GMT", 0)]
    public void When_to_come_back_is_said_in_seconds_or_by_a_date(string? header, int seconds) =>
        RetryAfter.Of(header, new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero)).ShouldBe(TimeSpan.FromSeconds(seconds));

    private static bool Fits(AnswerOptions options, FakeAnswer answer)
    {
        var flaws = new FlawList();
        var condition = new AnswerMaker(flaws).Make(options, []);
        flaws.All.ShouldBeEmpty();
        return condition.Fits(answer.At(TimeProvider.System));
    }

    private static string? Taken(string body, string text)
    {
        AnswerPath.TryParse(text, out var path, out var trouble).ShouldBeTrue(trouble);
        var buffer = new ByteBuffer(1);
        return AnswerBody.TryTake(Encoding.UTF8.GetBytes(body), path!, buffer) ? Encoding.UTF8.GetString(buffer.Written) : null;
    }
}
