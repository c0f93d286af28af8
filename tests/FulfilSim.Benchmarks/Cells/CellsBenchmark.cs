using System.Diagnostics;
using System.Text.Json;
using FulfilSim.Benchmarks.Tandem;

namespace FulfilSim.Benchmarks.Cells;

/// <summary>
/// How much of twice the work two workers do in the time that one takes for one. The bare loop is asked the same beside it:
/// what two threads that share nothing lose is the machine's loss, not the kernel's.
/// </summary>
internal static class CellsBenchmark
{
    private const int Rounds = 9;
    private const int CellsPerWorker = 20;

    /// <param name="orders">Orders of each cell.</param>
    public static void Run(long orders)
    {
        for (var warmUp = 0; warmUp < CellsPerWorker; warmUp++)
        {
            TandemNetwork.Run(orders);
            BareLoop.Run(orders);
        }
        var (cells, machine) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            cells.Add(Efficiency(() => TandemNetwork.Run(orders)));
            machine.Add(Efficiency(() => BareLoop.Run(orders)));
        }
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "cells",
            cellsPerWorker = CellsPerWorker,
            orders,
            efficiencyOfTwoWorkers = Math.Round(Stopwatches.Median(cells), 3),
            efficiencyOfTwoBareLoops = Math.Round(Stopwatches.Median(machine), 3),
            efficiencies = cells.Select(each => Math.Round(each, 3)),
            efficienciesOfBareLoops = machine.Select(each => Math.Round(each, 3)),
        }));
    }

    private static double Efficiency(Action cell)
    {
        var one = Elapsed(1, cell);
        return one / Elapsed(2, cell);
    }

    /// <summary>Each worker has the same cells to run.</summary>
    private static double Elapsed(int workers, Action cell)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => WorkOff(cell))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return watch.Elapsed.TotalSeconds;
    }

    private static void WorkOff(Action cell)
    {
        for (var number = 0; number < CellsPerWorker; number++)
            cell();
    }
}
