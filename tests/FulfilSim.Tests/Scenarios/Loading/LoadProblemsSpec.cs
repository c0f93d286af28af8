using static FulfilSim.Tests.Scenarios.Loading.Loads;

namespace FulfilSim.Tests.Scenarios.Loading;

/// <summary>Every problem that a load can have, as its author reads it.</summary>
public sealed class LoadProblemsSpec
{
    [Fact]
    public void A_stage_is_of_one_kind() =>
        Told("""{"shape": {"stages": [{}]}}""").ShouldBe("""
            shop/test.json:1:31: error FS1061
              at        $.load.shape.stages[0]
              found     a stage of no kind
              expected  one of inject, injectRandom, rampingInject, keepConstant, rampingConstant, iterationsForInject, iterationsForConstant, recorded, pause
              fix       say what the stage is
            """);

    [Fact]
    public void A_stage_of_two_kinds_is_two_stages() =>
        Told("""{"shape": {"stages": [{"inject": {}, "pause": {}}]}}""").ShouldBe("""
            shop/test.json:1:31: error FS1061
              at        $.load.shape.stages[0]
              found     a stage of 2 kinds
              expected  one of inject, injectRandom, rampingInject, keepConstant, rampingConstant, iterationsForInject, iterationsForConstant, recorded, pause
              fix       make a stage of each
            """);

    [Fact]
    public void Recorded_moments_never_fall() =>
        Told("""{"shape": {"stages": [{"recorded": {"moments": ["1s", "3s", "2s"]}}]}}""").ShouldBe("""
            shop/test.json:1:69: error FS1048
              at        $.load.shape.stages[0].recorded.moments[2]
              found     2s behind 3s
              expected  moments that never fall
              fix       sort them
            """);

    [Fact]
    public void Rates_are_drawn_from_the_lower_to_the_higher() =>
        Told("""{"shape": {"stages": [{"injectRandom": {"rateMin": "5/s", "rateMax": "4/s"}}]}}""").ShouldBe("""
            shop/test.json:1:60: error FS1062
              at        $.load.shape.stages[0].injectRandom.rateMin
              found     "5/s", above the rateMax of "4/s"
              expected  a rate no higher than rateMax
              fix       exchange the two
            """);

    [Fact]
    public void One_deployment_is_the_reference() =>
        Told($$$"""{"deployments": {"next": {"url": "http://127.0.0.1:1"}}, "journey": {"steps": [{{{Order}}}]}}""").ShouldBe("""
            shop/test.json:1:25: error FS1063
              at        $.load.deployments
              found     next
              expected  one that is called "reference"
              fix       call the one so that the others are compared with
            """);

    [Fact]
    public void Deployments_need_a_journey() =>
        Told($$$"""{"deployments": {{{Deployed}}}}""").ShouldBe("""
            shop/test.json:1:9: error FS1064
              at        $.load.journey.steps
              found     no step
              expected  what a buyer does at the deployments
              fix       add a step that places an order
            """);

    [Fact]
    public void An_address_holds_no_secret_and_a_problem_does_not_show_one() =>
        Told($$$"""{"deployments": {"reference": {"url": "http://ana:hush@127.0.0.1:1"}}, "journey": {"steps": [{{{Order}}}]}}""").ShouldBe("""
            shop/test.json:1:47: error FS1065
              at        $.load.deployments.reference.url
              found     an address with a user
              expected  scheme, host and port alone, such as "http://127.0.0.1:8080"
              fix       put paths into the steps, and secrets into headers with {{env.NAME}}
            """);

    [Fact]
    public void Another_machine_is_driven_with_a_stop_file_and_a_way_to_clean_up() =>
        Told($$$"""{"deployments": {"reference": {"url": "https://shop.example"}}, "journey": {"steps": [{{{Order}}}]}}""").ShouldBe("""
            shop/test.json:1:9: error FS1066
              at        $.load.stopFile
              found     no stop file for shop.example, which is not this machine
              expected  a stop file, where another machine is driven
              fix       name a file with "stopFile": as soon as it is there, the run stops
            shop/test.json:1:84: error FS1066
              at        $.load.journey.cleanUp
              found     no steps that clean up for shop.example, which is not this machine
              expected  steps that clean up, where another machine is driven
              fix       add "cleanUp" steps that take orders away
            """);

    [Fact]
    public void A_name_that_has_no_value_is_found_with_what_was_probably_meant() =>
        Told(WithStep(""", "headers": {"X-A": "{{orderld}}"}""")).ShouldBe("""
            shop/test.json:1:289: error FS1067
              at        $.load.journey.steps[1].headers.X-A
              found     {{orderld}}
              expected  a name that has a value here
              fix       did you mean 'orderId'?
            """);

    [Fact]
    public void A_template_that_is_not_closed_is_found_in_the_midst_of_a_body() =>
        Told(WithStep(""", "body": {"a": [{"b": "{{orderId"}]}""")).ShouldBe("""
            shop/test.json:1:291: error FS1068
              at        $.load.journey.steps[1].body.a[0].b
              found     "{{" that nothing closes
              expected  names between {{ and }}
              fix       write {{name}}, or {{name:number}} in a JSON body
            """);

    [Fact]
    public void A_path_leads_to_one_value() =>
        Told(WithStep(""", "take": {"x": "$..id"}""")).ShouldBe("""
            shop/test.json:1:284: error FS1069
              at        $.load.journey.steps[1].take.x
              found     "..id"
              expected  a path of names and indexes, such as $.items[0].id or $["a name"]
              fix       write the way to one value; wildcards and filters are not known
            """);

    [Fact]
    public void A_regular_expression_has_to_be_one() =>
        Told(WithStep(""", "expect": {"json": {"$.a": "~[a-"}}""")).ShouldBe("""
            shop/test.json:1:297: error FS1070
              at        $.load.journey.steps[1].expect.json["$.a"]
              found     a regular expression with the flaw "UnterminatedBracket" at 3
              expected  a text, a number, true, false or null; "~" before a regular expression
              fix       name one value with its path to the left, or mend the expression
            """);

    [Fact]
    public void How_long_a_body_is_nobody_says_but_the_sender() =>
        Told(WithStep(""", "headers": {"Content-Length": "5"}""")).ShouldBe("""
            shop/test.json:1:300: error FS1071
              at        $.load.journey.steps[1].headers.Content-Length
              found     "Content-Length"
              expected  a header that is not about the connection
              fix       leave it out; it is written as needed
            """);

    [Fact]
    public void A_name_with_a_meaning_of_its_own_cannot_be_taken() =>
        Told(WithStep(""", "take": {"reference": "$.id"}""")).ShouldBe("""
            shop/test.json:1:292: error FS1072
              at        $.load.journey.steps[1].take.reference
              found     "reference"
              expected  a name of its own, without a dot
              fix       choose another name
            """);

    [Fact]
    public void No_two_steps_have_the_same_name() =>
        Told(WithJourney($"\"steps\": [{Order}, {Order}]")).ShouldBe("""
            shop/test.json:1:250: error FS1073
              at        $.load.journey.steps[1].name
              found     "order"
              expected  a name that no other step has
              fix       choose another name
            """);

    [Fact]
    public void A_body_is_JSON_or_text() =>
        Told(WithStep(""", "text": "x", "body": 1""")).ShouldBe("""
            shop/test.json:1:240: error FS1074
              at        $.load.journey.steps[1]
              found     both "body" and "text"
              expected  one of "body" and "text"
              fix       remove one of the two
            """);

    [Fact]
    public void Somebody_says_that_the_milestone_is_reached() =>
        Told(WithJourney(""" "steps": [{"name": "order", "path": "/", "means": ["acknowledged"]}] """), """ "clock": {"milestone": "paid"}, """).ShouldBe("""
            shop/test.json:1:133: error FS1075
              at        $.load.journey.steps
              found     steps of which none means charged
              expected  one that says so, since clock.milestone is paid
              fix       add "means" to the step, or to load.webhooks, that says it
            """);

    [Fact]
    public void Who_waits_for_a_notice_can_get_one() =>
        Told(WithStep(""", "awaitNotice": ["confirmed"]""")).ShouldBe("""
            shop/test.json:1:285: error FS1076
              at        $.load.journey.steps[1].awaitNotice
              found     a notice, and none are received
              expected  load.webhooks that are enabled
              fix       add "enabled": true to load.webhooks, or ask with "poll"
            """);

    [Fact]
    public void A_notice_is_about_an_order_that_a_step_knows() =>
        Told(WithStep("", """, "webhooks": {"enabled": true, "orderValue": "orderld"}""")).ShouldBe("""
            shop/test.json:1:317: error FS1077
              at        $.load.webhooks.orderValue
              found     "orderld", which no step takes
              expected  the name of a value that a step takes
              fix       did you mean 'orderId'?
            """);

    [Fact]
    public void A_threshold_has_one_bound() =>
        Told(WithStep("", """, "thresholds": [{"measure": "failureRate"}]""")).ShouldBe("""
            shop/test.json:1:288: error FS1078
              at        $.load.thresholds[0]
              found     no bound
              expected  exactly one of "atMost" and "atLeast"
              fix       add "atMost" or "atLeast"
            """);

    [Fact]
    public void A_threshold_is_on_a_measure_that_is_there() =>
        Told(WithStep("", """, "thresholds": [{"measure": "steps.ordr.p99", "atMost": "1s"}]""")).ShouldBe("""
            shop/test.json:1:300: error FS1079
              at        $.load.thresholds[0].measure
              found     "steps.ordr.p99"
              expected  a measure that is watched while the load is on
              fix       did you mean 'steps.order.p99'?
            """);

    [Fact]
    public void Stock_is_of_items_by_their_ranks() =>
        Told(WithJourney($"\"steps\": [{Order}], \"stock\": {{\"sku-1\": 5}}")).ShouldBe("""
            shop/test.json:1:260: error FS1080
              at        $.load.journey.stock.sku-1
              found     "sku-1"
              expected  the rank of an item, from "0" to "199"
              fix       name the item by its rank in the catalogue, of which "0" sells best
            """);

    [Fact]
    public void A_feeder_is_a_file_or_people() =>
        Told(WithStep("", """, "feeders": {"users": {}}""")).ShouldBe("""
            shop/test.json:1:294: error FS1081
              at        $.load.feeders.users
              found     neither "csv" nor "people"
              expected  one of "csv" and "people"
              fix       name a file, or a locale
            """);

    [Fact]
    public void A_certificate_of_another_machine_is_checked() =>
        Told($$$"""
            {"deployments": {"reference": {"url": "https://shop.example", "acceptAnyCertificate": true}}, "stopFile": "s",
             "journey": {"steps": [{{{Order}}}], "cleanUp": [{"name": "c", "path": "/"}]}}
            """).ShouldBe("""
            shop/test.json:1:95: error FS1082
              at        $.load.deployments.reference.acceptAnyCertificate
              found     true, for shop.example
              expected  a certificate that somebody vouches for, beyond loopback
              fix       leave it out, and have the certificate signed
            """);
}
