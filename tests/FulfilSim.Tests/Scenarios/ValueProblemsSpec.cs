using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Properties and values that are not what they should be.</summary>
public sealed class ValueProblemsSpec
{
    [Fact]
    public void A_property_that_nothing_knows_gets_a_suggestion() =>
        Told("""
            { "title": "T", "question": "Q", 
              "paymentGateway": [] }
            """).ShouldBe("""
            shop/test.json:2:3: error FS1010
              at        $.paymentGateway
              found     "paymentGateway"
              expected  a property that is known here
              fix       did you mean 'paymentGateways'?
            """);

    [Fact]
    public void A_title_is_required() =>
        Told("""{ "question": "Q" }""").ShouldBe("""
            shop/test.json:1:1: error FS1011
              at        $.title
              found     nothing
              expected  the property "title"
              fix       add "title"
            """);

    [Fact]
    public void A_quantity_without_its_unit_is_answered_with_the_range_and_the_cure() =>
        Told("""
            { "title": "T", "question": "Q", "orderSystem": {
                "chargeTimeout": "150"
              } }
            """).ShouldBe("""
            shop/test.json:2:22: error FS1012
              at        $.orderSystem.chargeTimeout
              found     "150"
              expected  a duration with a unit, from 100ms to 1h, such as "150ms", "2s" or "1.5min"
              fix       add the unit: "150ms" or "150s"
            """);

    [Fact]
    public void A_value_beyond_its_range_is_answered_with_the_range_and_the_default() =>
        Told("""{ "title": "T", "question": "Q", "orderSystem": { "workers": 0 } }""").ShouldBe("""
            shop/test.json:1:62: error FS1013
              at        $.orderSystem.workers
              found     0
              expected  a value from 1 to 100000
              fix       choose one of these; the default is 4
            """);

    [Fact]
    public void An_amount_in_another_currency_is_refused_and_not_converted() =>
        Told("""{ "title": "T", "question": "Q", "economics": { "currency": "BRL", "contactCost": "4.50 USD" } }""").ShouldBe("""
            shop/test.json:1:83: error FS1014
              at        $.economics.contactCost
              found     "4.50 USD"
              expected  an amount in BRL
              fix       convert it to BRL, or set economics.currency and convert all the others
            """);

    [Fact]
    public void A_distribution_that_nothing_knows_gets_a_suggestion() =>
        Told("""{ "title": "T", "question": "Q", "orderSystem": { "serviceTime": { "exponental": { "mean": "2s" } } } }""").ShouldBe("""
            shop/test.json:1:68: error FS1015
              at        $.orderSystem.serviceTime.exponental
              found     "exponental"
              expected  the name of a distribution
              fix       did you mean 'exponential'?
            """);

    [Fact]
    public void A_mixture_that_is_no_distribution_names_what_is_missing() =>
        Told("""{ "title": "T", "question": "Q", "orderSystem": { "serviceTime": { "lognormal": { "mean": "2s" } } } }""").ShouldBe("""
            shop/test.json:1:81: error FS1016
              at        $.orderSystem.serviceTime.lognormal
              found     an object with "mean"
              expected  "mean" with "cv", "mean" with one quantile such as "p95", or two quantiles such as "p50" and "p95"
              fix       add "cv" or a quantile
            """);

    [Fact]
    public void A_table_without_quantiles_is_told_at_its_own_place() =>
        Told(ScenarioReader.Read(Here, [], new MemoryFiles()
            .With(Here, """{ "title": "T", "question": "Q", "orderSystem": { "serviceTime": { "empirical": "../times.json" } } }""")
            .With("times.json", """
                { "unit": "h",
                  "quantile": [] }
                """))).ShouldBe("""
            times.json:1:1: error FS1017
              at        $.quantiles
              found     nothing
              expected  a list of pairs
              fix       a table reads { "unit": "h", "quantiles": [[0, 0.1], [0.5, 2], [1, 48]] }
            """);
}
