using System.Globalization;

namespace FulfilSim.Shops;

/// <summary>
/// The shop's command line: --urls URL, --bug NAME[=NUMBER] (loses-callback, captures-twice, ignores-stock, slows-with-concurrency),
/// --workers COUNT, --queue COUNT, --service-time MILLISECONDS, --webhook URL, --with-parent.
/// </summary>
internal static class Arguments
{
    public const string WithParent = "--with-parent";

    private const string SecretVariable = "SHOP_WEBHOOK_SECRET";

    /// <exception cref="ArgumentException">One of them is not known.</exception>
    public static TestShopOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new TestShopOptions { WebhookSecret = Environment.GetEnvironmentVariable(SecretVariable) ?? "" };
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == WithParent)
                continue;
            if (index + 1 == arguments.Count)
                throw new ArgumentException($"{arguments[index]} wants a value.");
            options = With(options, arguments[index], arguments[++index]);
        }
        return options;
    }

    private static TestShopOptions With(TestShopOptions options, string name, string value) => name switch
    {
        "--urls" => options with { Url = value },
        "--workers" => options with { Workers = int.Parse(value, CultureInfo.InvariantCulture) },
        "--queue" => options with { QueueCapacity = int.Parse(value, CultureInfo.InvariantCulture) },
        "--service-time" => options with { ServiceTime = TimeSpan.FromMilliseconds(double.Parse(value, CultureInfo.InvariantCulture)) },
        "--webhook" => options with { WebhookUrl = value },
        "--bug" => WithBug(options, value.Split('=')),
        _ => throw new ArgumentException($"{name} is not known."),
    };

    private static TestShopOptions WithBug(TestShopOptions options, string[] bug)
    {
        var size = bug.Length > 1 ? double.Parse(bug[1], CultureInfo.InvariantCulture) : 1;
        return bug[0] switch
        {
            "loses-callback" => options with { LosesCallbackRatio = size },
            "captures-twice" => options with { CapturesTwiceRatio = size },
            "ignores-stock" => options with { IgnoresStock = size > 0 },
            "slows-with-concurrency" => options with { SlowsWithConcurrency = size },
            _ => throw new ArgumentException($"There is no bug {bug[0]}."),
        };
    }
}
