using System.Globalization;
using FulfilSim.Benchmarks.Tandem;

var orders = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
switch (args.FirstOrDefault())
{
    case "tandem": TandemBenchmark.Run(orders); return 0;
    default:
        Console.Error.WriteLine("tandem [ORDERS] | timers | growth | cells");
        return 2;
}
