using System.Text.Json;
using FulfilSim.EndToEnd.Tests.Cli;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.EndToEnd.Tests.Live.Load;

/// <summary>The command in a directory of its own, with a scenario that drives a shop over HTTP for two seconds.</summary>
internal sealed class LoadBench : IDisposable
{
    public const string Scenario = "buyers.json";

    private readonly Fulfilsim _fulfilsim = new();

    public LoadBench() => File.WriteAllText(_fulfilsim.At(Scenario), Text);

    /// <summary>
    /// Forty buyers a second. What a generator may take for its work is widened: the machine that runs tests has other things to
    /// do, and these tests are about shops.
    /// </summary>
    private static string Text => """
        {
          "title": "Buyers", "question": "What does the shop do?",
          "clock": { "runIn": "1s", "cohort": "1min", "horizon": "2min", "milestone": "confirmed", "milestoneWithin": "2s" },
          "buyers": { "patience": { "constant": "1500ms" }, "retries": { "max": 1, "backoff": { "constant": "200ms" } }, "repeatRatio": "0%" },
          "catalogue": { "items": 1 },
          "load": {
            "deployments": { "reference": { "url": "http://127.0.0.1:1" } },
            "shape": { "stages": [ { "inject": { "rate": "40/s", "for": "2s" } } ] },
            "deadline": "5s",
            "health": { "lagP99": "1h", "lateAfter": "1h", "threadWaitP99": "1h", "pauseRatio": "100%", "processorRatio": "100%" },
            "journey": {
              "reset": [ { "name": "reset", "method": "post", "path": "/reset" } ],
              "steps": [
                { "name": "place", "method": "post", "path": "/orders",
                  "body": { "sku": "{{sku}}", "quantity": 1, "reference": "{{reference}}", "email": "buyer@example.com", "address": "1 Main Street" },
                  "take": { "orderId": "$.id" }, "means": ["acknowledged"],
                  "otherwise": [ { "when": { "status": [409] }, "means": "outOfStock" } ] },
                { "name": "pay", "method": "post", "path": "/orders/{{orderId}}/pay",
                  "body": { "method": "{{method}}", "amount": "{{valueCents:number}}" } },
                { "name": "status", "path": "/orders/{{orderId}}", "poll": { "every": "20ms", "for": "4s" },
                  "expect": { "json": { "$.state": "confirmed" } }, "means": ["charged", "confirmed"] }
              ],
              "cleanUp": [ { "name": "cancel", "method": "delete", "path": "/orders/{{orderId}}", "expect": { "status": [204, 404] } } ]
            }
          },
          "experiment": { "replications": 1 }
        }
        """;

    public string At(string name) => _fulfilsim.At(name);

    /// <summary>Drives a shop.</summary>
    public Answer Drive(string url, params string[] words) => _fulfilsim.Run(
        ["load", Scenario, "--set", $"load.deployments.reference.url={url}", "--quiet", .. words]);

    public Answer Run((string Name, string Value)[] variables, params string[] words) => _fulfilsim.RunWith(variables, words);

    public Answer DriveUntil(Func<bool> condition, string url, params string[] words) => _fulfilsim.RunUntil(
        condition, ["load", Scenario, "--set", $"load.deployments.reference.url={url}", .. words]);

    /// <summary>All blocks that were kept, of the only run there is.</summary>
    public IReadOnlyList<CellLine> Blocks() => CellFolder.LinesOf(ResultsPath());

    public string ResultsPath() => Directory.GetDirectories(At("reports")).ShouldHaveSingleItem();

    public static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Out).RootElement;

    public void Dispose() => _fulfilsim.Dispose();
}
