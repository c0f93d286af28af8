using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>Networks whose properties are right each, and wrong together: one text for each code.</summary>
public sealed class NetworkProblemsSpec
{
    [Fact]
    public void A_property_of_the_other_model_is_told_which_one_has_it() =>
        Told("""{ "title": "T", "question": "Q", "stations": [] }""").ShouldBe("""
            shop/test.json:1:34: error FS1035
              at        $.stations
              found     "stations", which the network model has
              expected  a property of the fulfilment model
              fix       add "model": "network", or remove it
            """);

    [Theory]
    [InlineData("""{ "title": "T", "question": "Q", "model": "fulfilment", "sources": [] }""", "set \"model\" to \"network\", or remove it")]
    [InlineData("""{ "title": "T", "question": "Q", "variants": {} }""", "add \"model\": \"network\", or remove it")]
    public void A_shop_has_no_part_of_a_network(string text, string fix) => Reading(text).OnlyProblem().Fix.ShouldBe(fix);

    [Fact]
    public void A_network_has_no_part_of_a_shop() =>
        Told(Network($$"""{{Desk}}, "warehouses": [ { "name": 7 } ]""")).ShouldBe("""
            shop/test.json:1:155: error FS1035
              at        $.warehouses
              found     "warehouses", which the fulfilment model has
              expected  a property of the network model
              fix       remove it, or leave "model" out
            """);

    [Fact]
    public void A_network_has_no_precision() =>
        Told(Network($$"""{{Desk}}, "experiment": { "precision": {} }""")).ShouldBe("""
            shop/test.json:1:184: error FS1060
              at        $.experiment.precision
              found     an empty object
              expected  a fixed number of replications, since the measures of a network have no one unit
              fix       give "replications" instead
            """);

    [Fact]
    public void The_way_out_is_no_place() =>
        Told(Network("""
            "sources": [ { "name": "calls", "to": "out", "rate": "1/s" } ], "stations": [ { "name": "out" }, { "name": "a.b" } ]
            """)).ShouldBe("""
            shop/test.json:1:142: error FS1036
              at        $.stations[0].name
              found     "out"
              expected  a name other than "out", which is the way out of the network
              fix       choose another name
            shop/test.json:1:161: error FS1036
              at        $.stations[1].name
              found     "a.b"
              expected  a name of at most 64 letters, digits, - and _
              fix       choose another name
            """);

    [Fact]
    public void Sources_and_places_share_one_set_of_names_and_windows_have_their_own() =>
        Told(Network("""
            "sources": [ { "name": "desk", "to": "desk", "rate": "1/s" } ], "stations": [ { "name": "desk" } ],
            "windows": [ { "name": "desk" }, { "name": "desk" } ]
            """)).ShouldBe("""
            shop/test.json:1:142: error FS1028
              at        $.stations[0].name
              found     "desk", as $.sources[0] is called
              expected  a name that no other entry has
              fix       choose another name
            shop/test.json:2:44: error FS1028
              at        $.windows[1].name
              found     "desk", as $.windows[0] is called
              expected  a name that no other entry has
              fix       choose another name
            """);

    [Fact]
    public void A_way_to_a_place_that_is_not_there_gets_a_suggestion() =>
        Told(Network("""
            "sources": [ { "name": "calls", "to": "dask", "rate": "1/s" } ], "stations": [ { "name": "desk", "routes": [ { "to": "outt" } ] } ]
            """)).ShouldBe("""
            shop/test.json:1:92: error FS1037
              at        $.sources[0].to
              found     "dask"
              expected  the name of a place
              fix       did you mean 'desk'?
            shop/test.json:1:171: error FS1037
              at        $.stations[0].routes[0].to
              found     "outt"
              expected  the name of a place
              fix       did you mean 'out'?
            """);

    [Fact]
    public void A_service_time_for_a_source_that_is_not_there_gets_a_suggestion() =>
        Told(Network($$"""{{Calls}}, "stations": [ { "name": "desk", "serviceTimeBySource": { "cals": { "constant": "1s" } } } ]""")).ShouldBe("""
            shop/test.json:1:186: error FS1038
              at        $.stations[0].serviceTimeBySource.cals
              found     the source "cals"
              expected  the name of a source
              fix       did you mean 'calls'?
            """);

    [Fact]
    public void Shares_of_the_ways_from_a_place_add_up() =>
        Told(Network($$"""
            {{Calls}}, "stations": [ { "name": "desk", "routes": [ { "to": "desk", "share": "30%" }, { "to": "out", "share": "60%" } ] } ]
            """)).ShouldBe("""
            shop/test.json:1:163: error FS1024
              at        $.stations[0].routes
              found     shares that add up to 90%
              expected  shares that add up to 100%
              fix       give 10% more to a route, or add one
            """);

    [Fact]
    public void A_circle_without_a_way_out_keeps_its_customers_for_ever() =>
        Told(Network($$"""
            {{Calls}}, "stations": [ { "name": "desk", "routes": [ { "to": "back" } ] }, { "name": "back", "routes": [ { "to": "desk" } ] } ]
            """)).ShouldBe("""
            shop/test.json:1:163: error FS1039
              at        $.stations[0].routes
              found     no way out of "desk", "back"
              expected  ways by which everybody leaves some time
              fix       give one of them a route to "out"
            """);

    [Theory]
    [InlineData("\"failureRatio\": \"1%\"")]
    [InlineData("\"admission\": \"99%\"")]
    public void Who_fails_or_is_shed_has_left(string way) =>
        ReadNetwork(Network($$"""{{Calls}}, "stations": [ { "name": "desk", "routes": [ { "to": "desk" } ], {{way}} } ]"""));

    [Fact]
    public void A_source_says_in_one_way_when_customers_come() =>
        Told(Network("""
            "sources": [ { "name": "a", "to": "desk" }, { "name": "b", "to": "desk", "rate": "1/s", "closed": {} },
              { "name": "c", "to": "desk", "rate": "0/s" } ], "stations": [ { "name": "desk" } ]
            """)).ShouldBe("""
            shop/test.json:1:67: error FS1040
              at        $.sources[0]
              found     none of them
              expected  exactly one of "rate", "interarrival", "recorded" and "closed"
              fix       add "rate": "1/s", or another of them
            shop/test.json:1:98: error FS1040
              at        $.sources[1]
              found     "rate" and "closed"
              expected  exactly one of "rate", "interarrival", "recorded" and "closed"
              fix       keep one of them
            shop/test.json:2:40: error FS1040
              at        $.sources[2].rate
              found     a rate of 0
              expected  customers that come, with time between them
              fix       write a rate such as "1/s"
            """);

    [Fact]
    public void Only_a_rate_swings_and_steps() =>
        Told(Network("""
            "sources": [ { "name": "a", "to": "desk", "interarrival": { "constant": "1s" }, "swing": {}, "steps": [ {} ] } ], "stations": [ { "name": "desk" } ]
            """)).ShouldBe("""
            shop/test.json:1:143: error FS1041
              at        $.sources[0].swing
              found     "swing" without "rate"
              expected  a rate that can change
              fix       give the source a "rate" instead, or remove this
            shop/test.json:1:156: error FS1041
              at        $.sources[0].steps
              found     "steps" without "rate"
              expected  a rate that can change
              fix       give the source a "rate" instead, or remove this
            """);

    [Fact]
    public void Nobody_comes_without_a_source() =>
        Reading(Network(""" "stations": [ { "name": "desk" } ] """)).Codes().ShouldBe(["FS1033", "FS1102"], ignoreOrder: true);

    [Theory]
    [InlineData("\"reorderPoint\": 2", "add \"orderQuantity\" or \"orderUpTo\"")]
    [InlineData("\"orderQuantity\": 2", "add \"reorderPoint\": at or below it more is ordered")]
    [InlineData("\"reorderPoint\": 2, \"orderQuantity\": 2, \"orderUpTo\": 5", "keep one of \"orderQuantity\" and \"orderUpTo\"")]
    public void A_stock_point_orders_by_a_point_and_a_size(string orders, string fix)
    {
        var problem = Reading(Shelf(orders)).OnlyProblem();
        (problem.Code, problem.Fix).ShouldBe(("FS1042", fix));
    }

    [Fact]
    public void An_order_goes_up_to_more_than_the_point_that_calls_for_it() =>
        Told(Shelf("\"reorderPoint\": 3, \"orderUpTo\": 3")).ShouldBe("""
            shop/test.json:1:188: error FS1042
              at        $.stockPoints[0].orderUpTo
              found     3
              expected  more than the reorder point, 3
              fix       raise "orderUpTo": base stock S is reorder point S - 1 and order-up-to S
            """);

    [Theory]
    [InlineData("")]
    [InlineData("\"reorderPoint\": 2, \"orderQuantity\": 6")]
    [InlineData("\"reorderPoint\": 2, \"orderUpTo\": 3")]
    public void A_stock_point_may_order_by_quantity_by_level_or_never(string orders) => ReadNetwork(Shelf(orders));

    [Fact]
    public void A_shared_item_answers_to_a_source_and_to_nobody_else() =>
        Told(Network($$"""{{Calls}}, "stations": [ { "name": "desk", "routes": [ { "to": "row" } ] } ], "sharedItems": [ { "name": "row" } ]""")).ShouldBe("""
            shop/test.json:1:173: error FS1044
              at        $.stations[0].routes[0].to
              found     the shared item "row"
              expected  a place that customers can go through
              fix       let a source call it: a shared item answers to its source, and nothing follows
            """);

    [Fact]
    public void Where_nobody_can_wait_nobody_loses_patience_or_his_turn() =>
        Told(Network($$"""
            {{Calls}}, "stations": [ { "name": "desk", "queueCapacity": 0, "patience": { "constant": "1s" }, "discipline": "lifo" } ]
            """)).ShouldBe("""
            shop/test.json:1:185: error FS1045
              at        $.stations[0].patience
              found     "patience" where nobody can wait
              expected  a queue of at least one place
              fix       remove it, or raise "queueCapacity", which is 0
            shop/test.json:1:221: error FS1045
              at        $.stations[0].discipline
              found     a "discipline" where nobody can wait
              expected  a queue of at least one place
              fix       remove it, or raise "queueCapacity", which is 0
            """);

    [Fact]
    public void Waits_before_retries_are_bound_by_no_less_than_the_first_one() =>
        Told(Network("""
            "sources": [ { "name": "a", "to": "desk", "rate": "1/s", "retry": { "max": 3, "base": "5s", "cap": "2s" } } ], "stations": [ { "name": "desk" } ]
            """)).ShouldBe("""
            shop/test.json:1:153: error FS1046
              at        $.sources[0].retry.cap
              found     a cap of 2s
              expected  at least the base, 5s
              fix       raise "cap", or lower "base"
            """);

    [Fact]
    public void A_place_that_nobody_can_reach_is_worth_a_warning() =>
        Told(Network($$"""{{Calls}}, "stations": [ { "name": "desk" }, { "name": "lost" } ]""")).ShouldBe("""
            shop/test.json:1:155: warning FS1102
              at        $.stations[1]
              found     "lost", to which no way leads
              expected  a place that customers come to
              fix       lead a route or a source to it, or remove it
            """);

    [Fact]
    public void An_option_that_nothing_heeds_is_worth_a_warning() =>
        Told(Network("""
            "sources": [ { "name": "a", "to": "desk", "rate": "1/s", "cancelsWork": true } ],
            "stations": [ { "name": "desk", "discipline": "priority", "coDel": { "target": "1ms" } } ]
            """)).ShouldBe("""
            shop/test.json:1:126: warning FS1104
              at        $.sources[0].cancelsWork
              found     "cancelsWork" without "timeout"
              expected  a time-out that can take work back
              fix       add "timeout", or remove this
            shop/test.json:2:47: warning FS1104
              at        $.stations[0].discipline
              found     a discipline by rank, and all sources have the same
              expected  sources with different "priority"
              fix       give sources a "priority", or take "fifo"
            shop/test.json:2:68: warning FS1104
              at        $.stations[0].coDel
              found     bounds for CoDel under another discipline
              expected  the discipline that heeds them
              fix       set "discipline" to "coDel", or remove this
            """);

    [Fact]
    public void A_window_behind_the_end_of_the_run_is_worth_a_warning() =>
        Told(Network($$"""{{Desk}}, "runLength": "1min", "windows": [ { "name": "late", "from": "2min" } ]""")).ShouldBe("""
            shop/test.json:1:189: warning FS1101
              at        $.windows[0]
              found     from 2min
              expected  a stretch that begins before the end of the run, 1min
              fix       move it to an earlier time, or lengthen the run
            """);

    [Fact]
    public void All_mistakes_of_a_network_are_told_at_once() =>
        Reading(Network("""
            "runLength": "0s", "warmUp": "-1s", "sources": [ { "name": "calls", "rate": "fast" } ],
            "stations": [ { "servers": 1.5, "discipline": "random", "routes": [ { "to": 7 } ], "breakdowns": {} } ]
            """)).Codes().ShouldBe(["FS1013", "FS1013", "FS1011", "FS1012", "FS1011", "FS1012", "FS1012", "FS1012", "FS1011", "FS1011"], ignoreOrder: true);

    private static string Shelf(string orders) => Network($$"""
        "sources": [ { "name": "calls", "to": "shelf", "rate": "1/s" } ], "stockPoints": [ { "name": "shelf"{{(orders.Length > 0 ? ", " : "")}}{{orders}} } ]
        """);
}
