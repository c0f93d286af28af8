using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

/// <summary>Steps that journeys of tests are made of.</summary>
internal static class Steps
{
    public static readonly StepOptions Order = new()
    {
        Name = "order",
        Method = HttpVerb.Post,
        Path = "/orders",
        Take = new Dictionary<string, string> { ["orderId"] = "$.id" },
        Means = [NoticeMeaning.Acknowledged],
    };

    public static readonly StepOptions Status = new()
    {
        Name = "status",
        Path = "/orders/{{orderId}}",
        Expect = new() { Json = new Dictionary<string, JsonText> { ["$.state"] = new("\"paid\"") } },
        Poll = new() { Every = TimeSpan.FromSeconds(1), For = TimeSpan.FromSeconds(4) },
        Means = [NoticeMeaning.Confirmed],
        Otherwise = [new() { When = new() { Json = new Dictionary<string, JsonText> { ["$.state"] = new("\"soldOut\"") } }, Means = NoticeMeaning.OutOfStock }],
    };

    public static readonly StepOptions Cancel = new()
    {
        Name = "cancel",
        Method = HttpVerb.Delete,
        Path = "/orders/{{orderId}}",
        Means = [NoticeMeaning.Cancelled],
    };

    /// <summary>The shop has it under this number.</summary>
    public static FakeAnswer Made(int id) => FakeAnswer.Of(201, $"{{\"id\":{id}}}");

    public static FakeAnswer State(string state) => FakeAnswer.Of(200, $"{{\"state\":\"{state}\"}}");
}
