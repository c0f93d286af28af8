using FulfilSim.Shops;

await using var shop = await TestShop.StartAsync(Arguments.Read(args));
Console.WriteLine(shop.Url);
var ended = args.Contains(Arguments.WithParent)
    ? Console.OpenStandardInput().CopyToAsync(Stream.Null) // a parent that dies closes it
    : shop.UntilAskedToEndAsync();
await ended;
