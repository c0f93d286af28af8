using FulfilSim.Shops;

TestShopOptions options;
try
{
    options = Arguments.Read(args);
}
catch (Exception mistake) when (mistake is ArgumentException or FormatException or OverflowException)
{
    Console.Error.WriteLine(mistake.Message);
    Console.Error.WriteLine(Arguments.Help);
    return 2;
}
await using var shop = await TestShop.StartAsync(options);
Console.WriteLine(shop.Url);
var ended = args.Contains(Arguments.WithParent)
    ? Console.OpenStandardInput().CopyToAsync(Stream.Null) // a parent that dies closes it
    : shop.UntilAskedToEndAsync();
await ended;
return 0;
