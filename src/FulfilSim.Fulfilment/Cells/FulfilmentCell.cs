using FulfilSim.Actors;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Runs one arm through one replication of a shop.</summary>
public static class FulfilmentCell
{
    /// <summary>For what the last decision sets off at once: parcels accepted, orders withdrawn, refunds.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(1);

    /// <summary>Runs the cell to the end of its clock: until the cohort is resolved, or to the horizon.</summary>
    /// <param name="begin">Called with the simulation before its first delivery, to observe it. Default: only the auditor does.</param>
    /// <param name="readings">What to read off parts and windows of the cohort besides. Default: nothing.</param>
    /// <exception cref="LawBrokenException">The auditor found a law broken.</exception>
    public static CellOutput Run(
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        IReadOnlyList<Mitigation> mitigations,
        CellSettings settings,
        Action<Simulation>? begin = null,
        IReadOnlyList<CellReading>? readings = null)
    {
        var floor = ShopFloor.Build(shop, faults, mitigations, settings, readings);
        begin?.Invoke(floor.Simulation);
        return Run(shop, floor);
    }

    /// <summary>The same, with a floor on which whoever wants to watch does so already.</summary>
    internal static CellOutput Run(ShopOptions shop, ShopFloor floor)
    {
        var auditor = Auditor.Attach(floor);
        RunToEnd(floor);
        floor.Book.Close(floor.Simulation.Now);
        var stations = floor.CloseStations();
        auditor.Conclude(stations);
        return CellSummary.Of(shop, floor, stations);
    }

    /// <summary>Runs a floor until its cohort is resolved and the last decision has been answered, or to the horizon.</summary>
    internal static void RunToEnd(ShopFloor floor)
    {
        var frame = floor.Book.Frame;
        floor.Simulation.RunUntil(frame.Until < frame.Horizon ? frame.Until : frame.Horizon);
        while (!floor.IsCohortResolved && floor.Simulation.Step(frame.Horizon))
        {
        }
        var end = floor.Simulation.Now + Aftermath;
        floor.Simulation.RunUntil(end < frame.Horizon ? end : frame.Horizon);
    }
}
