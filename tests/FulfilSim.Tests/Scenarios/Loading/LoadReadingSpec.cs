using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Scenarios.Loading;

public sealed class LoadReadingSpec
{
    [Fact]
    public void The_same_load_at_another_address_is_the_same_question()
    {
        string Digest(string url, string within = "30s") => Loads.Reading(
            $$$"""{"deployments": {"reference": {"url": "{{{url}}}"}}, "deadline": "{{{within}}}", "journey": {"steps": [{{{Loads.Order}}}]}}""",
            """
            "clock": {"milestone": "confirmed"},
            """).Scenario.ShouldNotBeNull().Digest;
        Digest("http://127.0.0.1:2").ShouldBe(Digest("http://127.0.0.1:1"));
        Digest("http://127.0.0.1:1", within: "31s").ShouldNotBe(Digest("http://127.0.0.1:1"));
    }

    [Fact]
    public void A_load_is_read_with_everything_it_says()
    {
        var load = Loads.Read("""
            {
              "shape": { "stages": [{ "rampingInject": { "to": "40/s", "for": "30s" } }, { "keepConstant": { "copies": 32, "for": "2min" } },
                                    { "injectRandom": { "rateMin": "1/s", "rateMax": "1/s", "spacing": "poisson" } }, { "pause": { "for": "5s" } }],
                         "thinkTime": { "exponential": { "mean": "2s" } }, "pacing": "10s" },
              "warmUp": "30s", "deadline": "1min", "inFlightMax": 500, "washOut": "10s",
              "deployments": { "reference": { "url": "https://localhost:8443/", "acceptAnyCertificate": true }, "next": { "url": "http://[::1]:8080" } },
              "journey": {
                "logIn": { "steps": [{ "name": "log in", "method": "post", "path": "/login", "take": { "token": "$.token" } }],
                           "per": "buyer", "validFor": "10min" },
                "steps": [
                  { "name": "order", "method": "post", "path": "/orders?by={{users.user}}", "headers": { "Idempotency-Key": "{{reference}}" },
                    "body": { "sku": "{{sku}}", "n": 1.10, "cents": "{{valueCents:number}}", "a": [true, null, {}] }, "timeout": "5s",
                    "expect": { "status": [200, 201], "headers": { "Content-Type": "json" }, "json": { "$.state": "new", "$.n": 1, "$.x": null } },
                    "take": { "orderId": "$.id" }, "means": ["acknowledged"], "awaitNotice": ["confirmed"], "thinkTime": { "constant": "1s" },
                    "otherwise": [{ "when": { "status": [409] }, "means": "outOfStock" }], "poll": { "every": "1s", "for": "20s" } }],
                "withdraw": [{ "name": "cancel", "method": "delete", "path": "/orders/{{orderId}}" }],
                "cleanUp": [{ "name": "remove", "method": "delete", "path": "/orders/{{orderId}}" }],
                "stock": { "0": 100, "7": 0 } },
              "feeders": { "users": { "csv": "users.csv", "use": "unique" }, "people": { "people": "pt_BR" } },
              "webhooks": { "enabled": true, "means": { "order.paid": "confirmed" }, "secretVariable": "HOOK" },
              "thresholds": [{ "measure": "steps.order.p99", "atMost": "300ms", "abort": true }],
              "health": { "lagP99": "20ms" }, "mark": { "header": "X-Test" }, "stopFile": "stop"
            }
            """);
        load.Shape.Stages.Select(stage => (stage.RampingInject?.To, stage.KeepConstant?.Copies, stage.InjectRandom?.Spacing, stage.Pause?.For)).ShouldBe(
        [
            (new Rate(40), null, null, null), (null, 32, null, null), (null, null, Spacing.Poisson, null), (null, null, null, TimeSpan.FromSeconds(5)),
        ]);
        load.Deployments.Keys.ShouldBe(["reference", "next"]);
        var step = load.Journey.Steps[0];
        step.Body.Text.ShouldBe("""{"sku":"{{sku}}","n":1.10,"cents":"{{valueCents:number}}","a":[true,null,{}]}""");
        step.Expect.Json.ShouldBe(new Dictionary<string, JsonText> { ["$.state"] = new("\"new\""), ["$.n"] = new("1"), ["$.x"] = new("null") });
        step.Means.ShouldBe([NoticeMeaning.Acknowledged]);
        step.AwaitNotice.ShouldBe([NoticeMeaning.Confirmed]);
        step.Otherwise.ShouldHaveSingleItem().Means.ShouldBe(NoticeMeaning.OutOfStock);
        load.Journey.Stock["7"].ShouldBe(0);
        load.Feeders["users"].ShouldBe(new FeederOptions { Csv = "shop/users.csv", Use = FeederUse.Unique });
        load.Health.LagP99.ShouldBe(TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void A_scenario_that_says_nothing_of_a_load_has_none() => Texts.Reading(Texts.Scenario()).Load.ShouldBeNull();

    [Fact]
    public void A_network_has_no_load()
    {
        var reading = Texts.Reading("""{ "model": "network", "title": "T", "question": "Q", "sources": [], "load": {} }""");
        reading.Codes().ShouldContain("FS1035");
        reading.Load.ShouldBeNull();
    }

    [Fact]
    public void What_a_feeders_file_holds_is_part_of_the_scenario_and_where_it_lies_is_not()
    {
        Digest("users.csv", "user\nana\n").ShouldBe(Digest("./users.csv", "user\nana\n"));
        Digest("users.csv", "user\nana\n").ShouldNotBe(Digest("users.csv", "user\nbo\n"));

        static string Digest(string file, string csv) =>
            Loads.Reading(Loads.WithStep("", $", \"feeders\": {{ \"users\": {{ \"csv\": \"{file}\" }} }}"), csv: csv).Scenario!.Digest;
    }

    [Fact]
    public void A_feeders_file_counts_from_the_file_that_names_it()
    {
        var files = new MemoryFiles()
            .With("shop/test.json", """{ "extends": "bases/base.json", "title": "T", "question": "Q" }""")
            .With("shop/bases/base.json", $$"""
                { "load": { "deployments": {{Loads.Deployed}}, "journey": { "steps": [{{Loads.Order}}] }, "feeders": { "u": { "csv": "u.csv" } } } }
                """)
            .With("shop/bases/u.csv", "a\n1\n");
        var reading = ScenarioReader.Read("shop/test.json", [], files);
        reading.Problems.ShouldBeEmpty();
        reading.Load!.Feeders["u"].Csv.ShouldBe("shop/bases/u.csv");
    }
}
