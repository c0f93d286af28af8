using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Properties that are right each, and wrong together.</summary>
public sealed class RuleProblemsSpec
{
    [Fact]
    public void Shares_that_miss_a_hundred_percent_are_told_their_sum() =>
        Told("""{ "title": "T", "question": "Q", "buyers": { "paymentMix": { "card": "98.2%" } } }""").ShouldBe("""
            shop/test.json:1:60: error FS1024
              at        $.buyers.paymentMix
              found     shares that add up to 98.2%
              expected  shares that add up to 100%
              fix       give 1.8% more to a method, or add one
            """);

    [Fact]
    public void A_payment_method_that_no_gateway_takes_is_a_problem() =>
        Told("""{ "title": "T", "question": "Q", "buyers": { "paymentMix": { "voucher": "100%" } } }""").ShouldBe("""
            shop/test.json:1:73: error FS1025
              at        $.buyers.paymentMix.voucher
              found     the method "voucher"
              expected  a method that a payment gateway takes
              fix       add "voucher" to the methods of a gateway
            """);

    [Fact]
    public void A_fault_at_a_gateway_that_is_not_there_gets_a_suggestion() =>
        Told("""{ "title": "T", "question": "Q", "faults": [ { "mode": "pay-gateway-outage", "at": "gatway" } ] }""").ShouldBe("""
            shop/test.json:1:84: error FS1026
              at        $.faults[0].at
              found     "gatway"
              expected  the name of a plant that the fault can hit
              fix       did you mean 'gateway'?
            """);

    [Fact]
    public void A_transit_to_a_region_that_is_not_there_is_a_problem() =>
        Told("""{ "title": "T", "question": "Q", "couriers": [ { "transitByRegion": { "north": { "constant": "2d" } } } ] }""").ShouldBe("""
            shop/test.json:1:80: error FS1027
              at        $.couriers[0].transitByRegion.north
              found     the region "north"
              expected  a region of buyers.regions
              fix       take one of: everywhere
            """);

    [Fact]
    public void Two_plants_of_one_name_could_not_be_told_apart() =>
        Told("""{ "title": "T", "question": "Q", "warehouses": [ { "share": "50%" }, { "share": "50%" } ] }""").ShouldBe("""
            shop/test.json:1:70: error FS1028
              at        $.warehouses[1].name
              found     "warehouse"
              expected  a name that no other entry has
              fix       choose another name
            """);

    [Fact]
    public void A_horizon_that_ends_before_the_cohort_does_is_too_short() =>
        Told("""{ "title": "T", "question": "Q", "clock": { "runIn": "21d", "cohort": "3d", "horizon": "20d" } }""").ShouldBe("""
            shop/test.json:1:88: error FS1029
              at        $.clock.horizon
              found     a horizon of 20d
              expected  at least runIn + cohort, 24d
              fix       set horizon to "24d" and as long as orders need to be resolved
            """);

    [Fact]
    public void Without_demand_there_is_nothing_to_simulate() =>
        Told("""{ "title": "T", "question": "Q", "demand": { "meanRate": "0/h" } }""").ShouldBe("""
            shop/test.json:1:58: error FS1030
              at        $.demand.meanRate
              found     "0/s"
              expected  a rate above 0
              fix       write a rate such as "100/h"
            """);

    [Fact]
    public void The_same_fault_twice_is_one_too_many() =>
        Told("""
            { "title": "T", "question": "Q", "faults": [ { "mode": "address-wrong" },
              { "mode": "address-wrong", "rate": "1.5%" } ] }
            """).ShouldBe("""
            shop/test.json:2:3: error FS1032
              at        $.faults[1]
              found     address-wrong as in $.faults[0]
              expected  a fault that differs from all others
              fix       remove one of the two, or change a parameter
            """);

    [Fact]
    public void A_shop_without_couriers_cannot_deliver() =>
        Told("""{ "title": "T", "question": "Q", "couriers": [] }""").ShouldBe("""
            shop/test.json:1:46: error FS1033
              at        $.couriers
              found     an empty list
              expected  at least one entry
              fix       add one, or leave the property out for the default
            """);

    [Fact]
    public void An_arm_that_equals_another_one_is_worth_a_warning() =>
        Told("""{ "title": "T", "question": "Q", "arms": { "a": ["@reference"] } }""").ShouldBe("""
            shop/test.json:1:49: warning FS1100
              at        $.arms.a
              found     the mitigations of "reference"
              expected  an arm that differs from all others
              fix       remove one of the two, or change a mitigation
            """);

    [Fact]
    public void A_fault_that_is_over_before_the_cohort_begins_is_worth_a_warning() =>
        Told("""{ "title": "T", "question": "Q", "faults": [ { "mode": "pay-gateway-outage", "from": "11h", "for": "40min" } ] }""").ShouldBe("""
            shop/test.json:1:46: warning FS1101
              at        $.faults[0]
              found     from 11h for 40min
              expected  a stretch that ends after the run-in, 21d
              fix       add the run-in to "from": moments count from the scenario's start
            """);

    [Fact]
    public void A_fault_that_begins_when_all_is_over_is_worth_a_warning() =>
        Told("""
            { "title": "T", "question": "Q", "clock": { "horizon": "30d" },
              "faults": [ { "mode": "paid-unconfirmed", "from": "30d", "for": "1h" } ] }
            """).ShouldBe("""
            shop/test.json:2:15: warning FS1101
              at        $.faults[0]
              found     from 30d for 1h
              expected  a stretch that begins before the horizon, 30d
              fix       move it to an earlier time, or lengthen the horizon
            """);

    [Theory]
    [InlineData("29d 23h")]
    [InlineData("21d")]
    [InlineData("20d 23h 30min")]
    public void A_fault_that_touches_the_cohort_or_what_comes_after_it_is_none_of_these(string from) =>
        ReadText($$"""
            { "title": "T", "question": "Q", "clock": { "horizon": "30d" },
              "faults": [ { "mode": "paid-unconfirmed", "from": "{{from}}", "for": "1h" } ] }
            """);

    [Fact]
    public void A_fault_that_acts_everywhere_cannot_stand_there_twice() =>
        Told("""
            { "title": "T", "question": "Q", "faults": [ { "mode": "address-wrong" },
              { "mode": "carrier-mis-key" },
              { "mode": "carrier-mis-key", "manualRate": "3%" } ] }
            """).ShouldBe("""
            shop/test.json:3:3: error FS1050
              at        $.faults[2]
              found     a second carrier-mis-key; the first one is on line 2
              expected  one carrier-mis-key at the most, as it acts everywhere
              fix       join the two
            """);

    [Theory]
    [InlineData("stock-record-drift", "\"errorSd\": \"3%\"")]
    [InlineData("duplicate-order", "\"rate\": \"3%\"")]
    [InlineData("carrier-mis-key", "\"manualRate\": \"0.2%\"")] // the default: not even the same twice
    public void Nor_can_any_other_of_its_kind(string mode, string option) =>
        Reading($$"""{ "title": "T", "question": "Q", "faults": [ { "mode": "{{mode}}" }, { "mode": "{{mode}}", {{option}} } ] }""")
            .Codes().ShouldBe(["FS1050"]);

    [Fact]
    public void Rates_of_a_fault_that_adds_up_may_stand_there_twice() =>
        ReadText("""{ "title": "T", "question": "Q", "faults": [ { "mode": "waybill-mis-key" }, { "mode": "waybill-mis-key", "rate": "3%" } ] }""");
}
