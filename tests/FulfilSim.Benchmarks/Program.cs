using System.Globalization;
using FulfilSim.Benchmarks.Cells;
using FulfilSim.Benchmarks.Kernel;
using FulfilSim.Benchmarks.Load;
using FulfilSim.Benchmarks.Tandem;
using FulfilSim.Live.Http;

const long Million = 1_000_000;
var orders = args.Length > 1 && char.IsDigit(args[1][0]) ? long.Parse(args[1], CultureInfo.InvariantCulture) : Million;
switch (args.FirstOrDefault())
{
    case "tandem": TandemBenchmark.Run(orders); return 0;
    case "timers": TimersBenchmark.Run(); return 0;
    case "growth": GrowthBenchmark.Run(orders); return 0;
    case "cells": CellsBenchmark.Run(orders / 10); return 0;
    case "buyers":
        SocketEngine.PreferInline();
        BuyersBenchmark.Run(NumberOr(8), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0);
        return 0;
    case "crowd":
        CrowdBenchmark.Run(NumberOr(100_000));
        return 0;
    case "http":
        SocketEngine.PreferInline();
        HttpBenchmark.Run(NumberOr(8));
        return 0;
    case "delay":
        SocketEngine.PreferInline();
        DelayBenchmark.Run(NumberOr(20));
        return 0;
    case DelayServer.Command: // the delay benchmark's other half
        DelayServer.Run();
        return 0;
    default:
        Console.Error.WriteLine("One of: tandem [ORDERS], timers, growth [ORDERS], cells [ORDERS], http [SECONDS], "
            + "buyers [SECONDS [OPEN RATE]], crowd [BUYERS], delay [SECONDS]");
        return 2;
}

int NumberOr(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;
