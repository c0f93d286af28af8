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
    case "closed":
        SocketEngine.PreferInline();
        BuyersBenchmark.Print("closed", BuyersBenchmark.Closed(args[1], 32, TimeSpan.FromSeconds(6)));
        return 0;
    case "open":
        SocketEngine.PreferInline();
        BuyersBenchmark.Print("open", BuyersBenchmark.Open(args[1], double.Parse(args[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(6)));
        return 0;
    case "http":
        SocketEngine.PreferInline();
        HttpBenchmark.Run(SecondsOr(8));
        return 0;
    case "delay":
        SocketEngine.PreferInline();
        DelayBenchmark.Run(SecondsOr(20));
        return 0;
    default:
        Console.Error.WriteLine("One of: tandem [ORDERS], timers, growth [ORDERS], cells [ORDERS], http [SECONDS], delay [SECONDS]");
        return 2;
}

int SecondsOr(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;
