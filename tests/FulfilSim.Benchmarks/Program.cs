using System.Globalization;
using FulfilSim.Benchmarks.Cells;
using FulfilSim.Benchmarks.Kernel;
using FulfilSim.Benchmarks.Tandem;

const long Million = 1_000_000;
var orders = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : Million;
switch (args.FirstOrDefault())
{
    case "tandem": TandemBenchmark.Run(orders); return 0;
    case "timers": TimersBenchmark.Run(); return 0;
    case "growth": GrowthBenchmark.Run(orders); return 0;
    case "cells": CellsBenchmark.Run(orders / 10); return 0;
    default:
        Console.Error.WriteLine("One of: tandem [ORDERS], timers, growth [ORDERS], cells [ORDERS]");
        return 2;
}
