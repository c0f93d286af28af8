using System.Text.Json;
using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Networks;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Reporting.Networks;

/// <summary>The documents that programs read.</summary>
public sealed class NetworkJsonSpec
{
    [Fact]
    public void One_arm_is_one_document_with_every_measure_its_uncertainty_and_its_sample()
    {
        var scenario = FakeNetworks.With(2);
        var lines = FakeNetworks.Lines(scenario, task => FakeNetworks.Result(
            ("stations.desk.waiting.mean", 1 + task.Key.Replication), ("stations.desk.utilisation", 0.5)));
        NetworkJson.Write(NetworkReports.OfArm(scenario, scenario.Reference, lines)).ShouldBe("""
            {
             "formatVersion": 1,
             "model": "network",
             "scenario": {
              "name": "fake-network",
              "title": "A fake desk",
              "question": "Which desk?",
              "digest": "fedcba9876543210",
              "seed": 7
             },
             "sample": "replications",
             "warnings": [],
             "arm": "reference",
             "replications": 2,
             "confidence": 0.95,
             "warmUpSeconds": 5,
             "measures": {
              "stations.desk.waiting.mean": {
               "mean": 1.5,
               "halfWidth": 6.353102368,
               "standardError": 0.5,
               "n": 2,
               "unit": "s"
              },
              "stations.desk.utilisation": {
               "mean": 0.5,
               "halfWidth": 0,
               "standardError": 0,
               "n": 2
              }
             }
            }

            """);
    }

    [Fact]
    public void What_has_no_interval_is_null()
    {
        var scenario = FakeNetworks.With(1);
        var lines = FakeNetworks.Lines(scenario, _ => FakeNetworks.Result(("stations.desk.utilisation", 0.5)));
        using var document = JsonDocument.Parse(NetworkJson.Write(NetworkReports.OfArm(scenario, scenario.Reference, lines)));
        document.RootElement.GetProperty("measures").GetProperty("stations.desk.utilisation").GetProperty("halfWidth").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_comparison_has_every_arm_with_its_differences_and_what_they_say()
    {
        using var document = JsonDocument.Parse(NetworkJson.Write(NetworkComparisonSample.Comparison()));
        var arms = document.RootElement.GetProperty("arms");
        arms[0].GetProperty("name").GetString().ShouldBe("reference");
        arms[0].GetProperty("differences").EnumerateObject().ShouldBeEmpty();
        var difference = arms[1].GetProperty("differences").GetProperty("sources.calls.sojourn.mean");
        difference.GetProperty("conclusion").GetString().ShouldBe("lower");
        difference.GetProperty("mean").GetDouble().ShouldBe(-0.4, 0.05);
        difference.GetProperty("n").GetInt32().ShouldBe(12);
    }
}
