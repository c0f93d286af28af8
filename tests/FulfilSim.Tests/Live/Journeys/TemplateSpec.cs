using System.Text;
using System.Text.Json;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class TemplateSpec
{
    private static readonly string[] Nasty = ["a\"b", "back\\slash", "line\r\nSet-Cookie: x=1", "nul\0", "ä € 😀", "a/b?c=d&e#f", "%41", "", " ", "</script>"];

    public static TheoryData<string> Values { get; } = [.. Nasty];

    [Theory]
    [InlineData("{{intent}}", "4")]
    [InlineData("{{submission}}/{{clientKey}}", "2/1")]
    [InlineData("{{reference}}", "run7-fast-2-4-1")]
    [InlineData("{{ item }}", "9")]
    [InlineData("{{sku}}", "sku-9")]
    [InlineData("{{value}} {{currency}} = {{valueCents}}", "12.05 BRL = 1205")]
    [InlineData("{{method}} {{region}} {{channel}}", "slip south app")]
    [InlineData("{{address.isWrong}}", "false")]
    [InlineData("{{run.id}} {{run.mark}} {{run.arm}} {{run.block}} {{webhook.url}}", "run7 mark fast 2 http://127.0.0.1:9/w")]
    [InlineData("{{env.KEY}}", "hush")]
    [InlineData("no {single} braces }} at all", "no {single} braces }} at all")]
    [InlineData("", "")]
    public void A_name_stands_for_its_value(string template, string expected) => Rendered(template, TemplatePlace.Body).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_stays_one_JSON_text_whatever_it_holds(string value)
    {
        var json = Rendered("""{"a":"<{{taken}}>"}""", TemplatePlace.Json, value);
        JsonDocument.Parse(json).RootElement.GetProperty("a").GetString().ShouldBe($"<{value}>");
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_stays_one_part_of_a_path_whatever_it_holds(string value)
    {
        var path = Rendered("/orders/{{taken}}/items?of={{taken}}", TemplatePlace.Path, value);
        path.ShouldBe($"/orders/{Uri.EscapeDataString(value)}/items?of={Uri.EscapeDataString(value)}");
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_stays_one_line_of_a_header_whatever_it_holds(string value) =>
        Rendered("Bearer {{taken}}", TemplatePlace.Header, value).ShouldNotContain(letter => char.IsControl(letter));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.5e3", "-0.5e3")]
    [InlineData("007", "\"007\"")]
    [InlineData("1,2", "\"1,2\"")]
    [InlineData("1}", "\"1}\"")]
    [InlineData("", "\"\"")]
    [InlineData("true", "\"true\"")]
    public void A_number_is_a_number_and_what_is_none_stays_a_text(string value, string expected) =>
        Rendered("""{"a":"{{taken:number}}"}""", TemplatePlace.Json, value).ShouldBe($"{{\"a\":{expected}}}");

    [Theory]
    [InlineData("""{"b":[1]}""", """{"b":[1]}""")]
    [InlineData("true", "true")]
    [InlineData("[1,2", "\"[1,2\"")]
    [InlineData("1],\"x\":[2", "\"1],\\\"x\\\":[2\"")]
    [InlineData("1 2", "\"1 2\"")]
    public void JSON_is_put_in_as_it_is_and_what_is_none_stays_a_text(string value, string expected) =>
        Rendered("""["{{taken:json}}"]""", TemplatePlace.Json, value).ShouldBe($"[{expected}]");

    [Theory]
    [InlineData("/orders/7?x=1", "/orders/7?x=1")]
    [InlineData("http://elsewhere:99/orders/7", "/orders/7")]
    [InlineData("https://elsewhere", "/")]
    [InlineData("/a b\r\nHost: x", "/a%20b%0D%0AHost:%20x")]
    public void A_location_is_followed_at_the_deployment_alone(string value, string expected) =>
        Rendered("{{taken:path}}", TemplatePlace.Path, value).ShouldBe(expected);

    [Fact]
    public void JSON_without_a_hole_is_what_it_was()
    {
        const string Json = """{"a":[],"b":{},"c":[1,2.5,true,null,"é\n\""],"":{"d":[{}]}}""";
        JsonElement.DeepEquals(JsonDocument.Parse(Rendered(Json, TemplatePlace.Json)).RootElement, JsonDocument.Parse(Json).RootElement).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{{orderId", "Body", "\"{{\" that nothing closes")]
    [InlineData("{{}}", "Body", "a placeholder without a name")]
    [InlineData("{{intent:hex}}", "Body", "the form \"hex\"; there are number, json and path")]
    [InlineData("{{intent:number}}", "Body", "{{intent:number}}")]
    [InlineData("\"a {{intent:number}}\"", "Json", "{{intent:number}}")]
    [InlineData("{{intent:path}}", "Header", "{{intent:path}}")]
    [InlineData("{{orderld}}", "Body", "{{orderld}}")]
    [InlineData("{{users.name}}", "Body", "{{users.name}}")]
    [InlineData("{{env.}}", "Body", "{{env.}}")]
    public void What_cannot_be_filled_in_is_found_before_the_run(string text, string place, string found)
    {
        var flaws = new FlawList();
        Made(text, Enum.Parse<TemplatePlace>(place), flaws);
        flaws.All.ShouldHaveSingleItem().Found.ShouldBe(found);
    }

    [Fact]
    public void Values_that_were_packed_come_out_as_they_were()
    {
        var taken = new TakenValues(4);
        taken.Set(2, "zwei"u8);
        taken.Set(0, "old"u8);
        taken.Set(0, ""u8);
        var packed = taken.Packed();
        var copy = new TakenValues(4);
        copy.Unpack(packed);
        (Of(copy, 0), Of(copy, 1), Of(copy, 2), Of(copy, 3)).ShouldBe(("", null, "zwei", null));
        (TakenValues.Has(packed, [0, 2]), TakenValues.Has(packed, [2, 3]), TakenValues.Has(packed, [])).ShouldBe((true, false, true));
    }

    private static string? Of(TakenValues values, int index) => values.TryGet(index, out var value) ? Encoding.UTF8.GetString(value) : null;

    private static string Rendered(string text, TemplatePlace place, string taken = "")
    {
        var flaws = new FlawList();
        var template = Made(text, place, flaws);
        flaws.All.ShouldBeEmpty();
        var facts = new RunFacts { Id = "run7", Arm = "fast", Block = 2, Mark = "mark", WebhookUrl = "http://127.0.0.1:9/w" };
        var shop = new ShopOptions
        {
            Economics = new() { Currency = "BRL" },
            Buyers = new()
            {
                PaymentMix = new OrderedDictionary<string, FulfilSim.Statistics.Ratio> { ["card"] = new(0.5), ["slip"] = new(0.5) },
                Regions = [new() { Name = "north" }, new() { Name = "south" }],
                Channels = [new() { Name = "web" }, new() { Name = "app" }],
            },
        };
        var run = new RunWords(facts, new OrderWords(shop), ["hush"]);
        var values = new JourneyValues(run, FeederRows.None, new TakenValues(0), takenCount: 1);
        values.Begin(new(Intent: 4, Number: 2, ClientKey: 1, new OrderDraft(1205, Item: 9, Method: 1, Region: 1, false, false), IntendedAt: 0, Channel: 1));
        values.Taken.Set(0, Encoding.UTF8.GetBytes(taken));
        var (whole, bound) = (new ByteBuffer(1), new ByteBuffer(1));
        template.TryWrite(values, whole).ShouldBeTrue();
        template.With(run).TryWrite(values, bound).ShouldBeTrue();
        whole.Written.SequenceEqual(bound.Written).ShouldBeTrue();
        return Encoding.UTF8.GetString(bound.Written);
    }

    private static Template Made(string text, TemplatePlace place, FlawList flaws)
    {
        var (variables, taken) = (new TakenNames(), new TakenNames());
        taken.Add("taken");
        var maker = new TemplateMaker(new NameScope(knowsOrder: true, [], variables, new(), new(), taken), flaws);
        return place == TemplatePlace.Json ? new JsonTemplates(maker).Make(new JsonText(text), []) : maker.Make(text, place, []);
    }
}
