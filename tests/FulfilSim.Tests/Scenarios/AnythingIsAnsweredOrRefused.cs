using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Tests.Scenarios.Networks;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Whatever stands in a file, there is a scenario or there are problems with places; never an exception.</summary>
public sealed class AnythingIsAnsweredOrRefused
{
    private static readonly string[] Nasty =
    [
        "\"NaNs\"", "\"1e400s\"", "\"-5s\"", "\"Infinity\"", "null", "{}", "[]", "true", "0", "-1", "1e400", "-1e400", "1e-400", "0.5",
        "99999999999999999999999999", "\"\"", "\" \"", "\"@\"", "\"@reference\"", "\"\\ud800\"", "\"\\u0000\"", "[null]", "[[]]", "[{}]",
        "{ \"\": 1 }", "{ \"x\": {} }", "[1, 2]", "\"100%\"", "\"1s\"", "\"../\"", "\"/\"", "{ \"constant\": null }", "{ \"lognormal\": {} }",
        "{ \"lognormal\": { \"\": 1, \"p0\": 2 } }", "{ \"empirical\": { \"quantiles\": [[]] } }", "{ \"empirical\": { \"quantiles\": [[1e400, \"1s\"]] } }",
        "{ \"gamma\": { \"mean\": \"1s\", \"cv\": 1e-300 } }", "{ \"gamma\": { \"mean\": \"1s\", \"shape\": null, \"cv\": 1 } }",
        "{ \"erlang\": { \"mean\": \"1s\", \"stages\": 1e400 } }", "{ \"hyperexponential\": [{}] }",
        "{ \"hyperexponential\": { \"mean\": \"1s\", \"cv\": 1e200 } }", "{ \"mixture\": [{ \"share\": \"100%\", \"of\": null }] }",
        "{ \"mixture\": [] }", "{ \"discrete\": [{ \"share\": \"1e400%\", \"value\": 1e400 }] }",
        "{ \"pareto\": { \"shape\": 1e-300, \"min\": \"1s\" } }", "{ \"zipf\": { \"n\": 1e9, \"exponent\": 1e9 } }",
        "{ \"poisson\": { \"mean\": 1e300 } }", "{ \"foldedNormal\": { \"mean\": \"0s\", \"sd\": \"0s\" } }",
        "{ \"bernoulli\": { \"p\": \"-1%\" } }", "{ \"geometric\": { \"mean\": -1 } }",
        "{ \"weibull\": { \"shape\": 1e-300, \"scale\": \"1s\" } }", "{ \"use\": null }", "{ \"mode\": [] }",
    ];

    private static readonly string[] Paths =
    [
        "title", "question", "model", "extends", "clock", "clock.start", "clock.runIn", "demand", "demand.meanRate", "demand.profile",
        "demand.surges", "demand.surges[0]", "buyers", "buyers.patience", "buyers.patience.lognormal", "buyers.retries", "buyers.paymentMix",
        "buyers.paymentMix.card", "buyers.regions", "buyers.goodsValue", "buyers.goodsValue.lognormal.cv", "orderSystem", "orderSystem.workers",
        "paymentGateways", "paymentGateways[0]", "paymentGateways[0].name", "paymentGateways[0].methods", "warehouses", "warehouses[0].shifts",
        "couriers", "couriers[0].cutOff", "couriers[0].transitByRegion", "customerService", "economics", "economics.currency", "faults",
        "faults[0]", "faults[0].mode", "faults[0].at", "reference", "reference[0]", "arms", "arms.peak", "arms.peak[0]", "experiment", "experiment.seed",
    ];

    private static readonly string[] NetworkPaths =
    [
        "model", "kind", "warmUp", "runLength", "drain", "batches", "sources", "sources[0]", "sources[0].name", "sources[0].to", "sources[0].rate",
        "sources[0].steps", "sources[0].retry", "sources[0].retry.budget", "sources[1].closed", "sources[1].closed.thinkTime", "sources[2].recorded",
        "sources[2].recorded[0]", "sources[2].batchSize", "stations", "stations[0]", "stations[0].servers", "stations[0].discipline", "stations[0].coDel",
        "stations[0].serviceTime", "stations[0].serviceTimeBySource", "stations[0].serviceTimeBySource.trace", "stations[0].patience",
        "stations[0].admission", "stations[0].breakdowns", "stations[0].breakdowns.timeToRepair", "stations[0].routes", "stations[0].routes[0].to",
        "stations[0].routes[0].share", "stations[0].onFailure", "stations[0].tails.numberInSystem", "stations[0].sampleAt", "forks", "forks[0].to",
        "forks[0].to[0]", "joins", "joins[0].routes", "stockPoints", "stockPoints[0].reorderPoint", "stockPoints[0].orderQuantity", "sharedItems",
        "windows", "windows[0].from", "variants", "variants.two", "variants.two[0]", "expect", "expect.a", "expect.a.exact", "expect.a.standardError",
    ];

    [Fact]
    public void Every_nasty_value_at_every_place_is_answered_or_refused()
    {
        foreach (var path in Paths)
        {
            foreach (var value in Nasty)
                Judge(ScenarioReader.Read("scenarios/black-friday.json", [$"{path}={value}"], BlackFriday.Files), $"{path}={value}");
        }
    }

    [Fact]
    public void Every_nasty_value_at_every_place_of_a_network_is_answered_or_refused()
    {
        foreach (var path in NetworkPaths)
        {
            foreach (var value in Nasty)
                Judge(Reading(NetworkTexts.Everything, $"{path}={value}"), $"{path}={value}");
        }
    }

    [Fact]
    public void Every_truncation_of_a_file_is_refused_with_a_place()
    {
        for (var length = 0; length < BlackFriday.Text.Length - 1; length += 7)
        {
            var reading = Reading(BlackFriday.Text[..length]);
            reading.Scenario.ShouldBeNull();
            Judge(reading, $"the first {length} characters");
        }
    }

    [Fact]
    public void Any_change_of_some_characters_is_answered_or_refused() =>
        Prop.ForAll(
            Gen.Choose(0, BlackFriday.Text.Length - 1).Select(index => index).ListOf(3).ToArbitrary(),
            ArbMap.Default.ArbFor<char>(),
            (at, letter) =>
            {
                var text = new StringBuilder(BlackFriday.Text);
                foreach (var index in at)
                    text[index] = letter;
                Judge(Reading(text.ToString()), text.ToString());
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_bytes_are_answered_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes => Judge(ScenarioReader.Read(Here, [], new MemoryFiles().With(Here, bytes ?? [])), "bytes"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_override_is_answered_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Judge(Reading(Scenario(), text ?? ""), text ?? ""))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void Judge(ScenarioReading reading, string input)
    {
        (reading.Scenario is null).ShouldBe(reading.Errors.Any(), input);
        foreach (var problem in reading.Problems)
        {
            problem.Line.ShouldBeGreaterThan(0, input);
            problem.Column.ShouldBeGreaterThan(0, input);
            problem.ToString().Split('\n').Length.ShouldBe(5, input);
            problem.ToString().ShouldNotContain("Exception", Case.Sensitive, input);
        }
    }
}
