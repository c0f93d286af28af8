using static FulfilSim.Tests.Scenarios.Loading.Loads;

namespace FulfilSim.Tests.Scenarios.Loading;

/// <summary>Where the rules of loads draw their lines.</summary>
public sealed class LoadRulesSpec
{
    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://localhost")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://127.9.9.9:1")]
    public void This_machine_needs_no_guard(string url) => At(url).ShouldBeEmpty();

    [Theory]
    [InlineData("127.0.0.1:8080", "FS1065")]
    [InlineData("ftp://127.0.0.1", "FS1065")]
    [InlineData("http://127.0.0.1/shop", "FS1065")]
    [InlineData("http://127.0.0.1?x=1", "FS1065")]
    [InlineData("http://127.0.0.1#x", "FS1065")]
    [InlineData("", "FS1065")]
    [InlineData("http://localhost.shop.example", "FS1066", "FS1066")]
    [InlineData("http://128.0.0.1", "FS1066", "FS1066")]
    [InlineData("http://[2001:db8::1]", "FS1066", "FS1066")]
    [InlineData("http://0.0.0.0:8080", "FS1066", "FS1066")]
    public void An_address_is_scheme_host_and_port_and_any_other_host_is_guarded(string url, params string[] codes) => At(url).ShouldBe(codes);

    [Theory]
    [InlineData("next", true)]
    [InlineData("placebo", false)]
    [InlineData("bare", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void A_deployments_name_is_that_of_an_arm(string name, bool isGood) => Reading(
        $$$"""
        {"deployments": {"reference": {"url": "http://127.0.0.1:1"}, "{{{name}}}": {"url": "http://127.0.0.1:2"}},
         "journey": {"steps": [{{{Order}}}]}}
        """)
        .Codes().ShouldBe(isGood ? [] : ["FS1023"]);

    [Theory]
    [InlineData("""{"csv": "users.csv", "people": "en"}""", "FS1081")]
    [InlineData("""{"people": "klingon"}""", "FS1081")]
    [InlineData("""{"csv": "nowhere.csv"}""", "FS1001")]
    public void A_feeder_that_cannot_give_a_value_is_found(string feeder, string code) =>
        Reading(WithStep("", $", \"feeders\": {{\"users\": {feeder}}}")).Codes().ShouldBe([code]);

    [Theory]
    [InlineData("run")]
    [InlineData("env")]
    [InlineData("a.b")]
    public void A_feeder_has_a_name_of_its_own(string name) =>
        Reading(WithStep("", $", \"feeders\": {{\"{name}\": {{\"people\": \"en\"}}}}")).Codes().ShouldBe(["FS1081"]);

    [Theory]
    [InlineData("users.key", "user,key\nana,1\n")]
    [InlineData("users.kee", "user,key\nana,1\n", "FS1067")]
    [InlineData("users.key", "user;key\nana;1\n")]
    [InlineData("users.key", "user,user\nana,1\n", "FS1017")]
    [InlineData("users.key", "", "FS1017")]
    public void Columns_are_known_when_the_scenario_is_read(string name, string csv, params string[] codes) =>
        Reading(WithStep($", \"text\": \"{{{{{name}}}}}\"", ", \"feeders\": {\"users\": {\"csv\": \"users.csv\"}}"), csv: csv).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"enabled": true}""")]
    [InlineData("""{"enabled": true, "path": "hooks"}""", "FS1077")]
    [InlineData("""{"enabled": true, "order": "orderId"}""", "FS1069")]
    [InlineData("""{"enabled": true, "orderValue": "id"}""", "FS1077")]
    [InlineData("""{"path": "hooks"}""")]
    public void Notices_can_be_received_as_they_are_described(string webhooks, params string[] codes) =>
        Reading(WithStep("", $", \"webhooks\": {webhooks}")).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"enabled": true, "means": {"paid": "confirmed"}}""")]
    [InlineData("""{"enabled": true, "means": {"paid": "charged"}}""", "FS1076")]
    public void Some_kind_of_notice_means_what_is_waited_for(string webhooks, params string[] codes) =>
        Reading(WithStep(", \"awaitNotice\": [\"confirmed\"]", $", \"webhooks\": {webhooks}")).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("acknowledged", "acknowledged")]
    [InlineData("acknowledged", "confirmed")]
    [InlineData("paid", "charged")]
    [InlineData("paid", "confirmed", "FS1075")]
    [InlineData("confirmed", "confirmed")]
    [InlineData("confirmed", "charged", "FS1075")]
    [InlineData("delivered", "acknowledged")]
    public void A_milestone_is_reached_by_what_says_so(string milestone, string meaning, params string[] codes) => Reading(
        WithJourney($"\"steps\": [{{\"name\": \"order\", \"path\": \"/\", \"means\": [\"{meaning}\"]}}]"),
        $"\"clock\": {{\"milestone\": \"{milestone}\"}}, ").Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"measure": "failureRate", "atMost": "2%"}""")]
    [InlineData("""{"measure": "throughput", "atLeast": "40/s"}""")]
    [InlineData("""{"measure": "steps.next.p50", "atMost": "40ms"}""")]
    [InlineData("""{"measure": "failureRate", "atMost": "2%", "atLeast": "1%"}""", "FS1078")]
    [InlineData("""{"measure": "failureRate", "atMost": "2ms"}""", "FS1078")]
    [InlineData("""{"measure": "requests.p99", "atMost": "2%"}""", "FS1078")]
    [InlineData("""{"measure": "throughput", "atLeast": "40"}""", "FS1078")]
    [InlineData("""{"measure": "requests.p98", "atMost": "2s"}""", "FS1079")]
    public void A_threshold_has_a_bound_of_its_measures_kind(string threshold, params string[] codes) =>
        Reading(WithStep("", $", \"thresholds\": [{threshold}]")).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("0", 5)]
    [InlineData("199", 0)]
    [InlineData("200", 5, "FS1080")]
    [InlineData("-1", 5, "FS1080")]
    [InlineData("01", 5, "FS1080")]
    [InlineData("0", -1, "FS1013")]
    public void Stock_is_of_items_that_the_catalogue_has(string item, int count, params string[] codes) =>
        Reading(WithJourney($"\"steps\": [{Order}], \"stock\": {{\"{item}\": {count}}}")).Codes().ShouldBe(codes);

    [Theory]
    [InlineData(", \"headers\": {\"X Y\": \"1\"}", "FS1071")]
    [InlineData(", \"headers\": {\"x-load-test\": \"1\"}", "FS1071")]
    [InlineData(", \"expect\": {\"status\": [700]}", "FS1070")]
    [InlineData(", \"expect\": {\"json\": {\"$.a\": {}}}", "FS1070")]
    [InlineData(", \"expect\": {\"json\": {\"a\": 1}}", "FS1069")]
    [InlineData(", \"take\": {\"a.b\": \"$.id\"}", "FS1072")]
    [InlineData(", \"take\": {\"x\": \"body\"}", "FS1069")]
    [InlineData(", \"text\": \"{{later}}\", \"take\": {\"later\": \"$.id\"}", "FS1067")]
    [InlineData(", \"take\": {\"a\": \"header:Location\", \"b\": \"status\", \"c\": \"$\"}")]
    public void What_a_step_cannot_do_is_found(string step, params string[] codes) => Reading(WithStep(step)).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("orders", "FS1074")]
    [InlineData("//elsewhere/orders", "FS1074")]
    [InlineData("http://elsewhere/orders", "FS1074")]
    [InlineData("/orders#top", "FS1074")]
    [InlineData("/orders?x={{intent}}")]
    public void A_path_stays_at_the_deployment(string path, params string[] codes) =>
        Reading(WithJourney($"\"steps\": [{Order}, {{\"name\": \"next\", \"path\": \"{path}\"}}]")).Codes().ShouldBe(codes);

    [Fact]
    public void Who_sets_up_has_no_order() =>
        Reading(WithJourney($"\"steps\": [{Order}], \"setUp\": [{{\"name\": \"open\", \"path\": \"/{{{{intent}}}}\"}}]")).Codes().ShouldBe(["FS1067"]);

    [Fact]
    public void A_journey_without_a_deployment_is_one_that_nobody_makes() =>
        Reading($$$"""{"journey": {"steps": [{{{Order}}}]}}""").Codes().ShouldBe(["FS1104"]);

    private static IEnumerable<string> At(string url) =>
        Reading($$$"""{"deployments": {"reference": {"url": "{{{url}}}"}}, "journey": {"steps": [{{{Order}}}]}}""").Codes();
}
