using System.Diagnostics;
using System.Text.Json;
using FulfilSim.Benchmarks.Tandem;

namespace FulfilSim.Benchmarks.Cells;

/// <summary>How much of twice the work two workers do in the time that one takes for one.</summary>
internal static class CellsBenchmark
{
    private const int Rounds = 5;
    private const int CellsPerWorker = 6;

    /// <param name="orders">Orders of each cell.</param>
    public static void Run(long orders)
    {
        TandemNetwork.Run(orders);
        var efficiencies = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var one = Elapsed(1, orders);
            var two = Elapsed(2, orders);
            efficiencies.Add(one / two);
        }
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "cells",
            cellsPerWorker = CellsPerWorker,
            orders,
            efficiencyOfTwoWorkers = Math.Round(Stopwatches.Median(efficiencies), 3),
            efficiencies = efficiencies.Select(each => Math.Round(each, 3)),
        }));
    }

    /// <summary>Each worker has the same cells to run.</summary>
    private static double Elapsed(int workers, long orders)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => WorkOff(orders))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return watch.Elapsed.TotalSeconds;
    }

    private static void WorkOff(long orders)
    {
        for (var cell = 0; cell < CellsPerWorker; cell++)
            TandemNetwork.Run(orders);
    }
}
