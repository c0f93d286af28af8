using System.Globalization;

namespace FulfilSim.Shops;

/// <summary>The shop's command line.</summary>
internal static class Arguments
{
    public const string WithParent = "--with-parent";

    public const string Help =
        """
        --urls URL                   such as http://127.0.0.1:8080
        --bug NAME[=NUMBER]          loses-callback=SHARE, captures-twice=SHARE, ignores-stock, slows-with-concurrency=FACTOR
        --workers COUNT              orders worked on at a time
        --queue COUNT                orders that wait for a worker; those beyond are turned away
        --service-time MILLISECONDS  time a worker takes for an order
        --webhook URL                where what happens to orders is told
        --with-parent                ends with the process that started it
        """;

    private const string SecretVariable = "SHOP_WEBHOOK_SECRET";

    /// <exception cref="ArgumentException">One of them is not known.</exception>
    /// <exception cref="FormatException">One is no number.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
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
