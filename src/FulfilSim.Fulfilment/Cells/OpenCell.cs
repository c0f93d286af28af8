using FulfilSim.Actors;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Remote;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>A cell that somebody else steps, such as a pacer: the same simulation, and the same figures at the end.</summary>
public sealed class OpenCell
{
    private readonly ShopOptions _shop;
    private readonly ShopFloor _floor;
    private readonly Auditor? _auditor;

    private OpenCell(ShopOptions shop, ShopFloor floor, Auditor? auditor) => (_shop, _floor, _auditor) = (shop, floor, auditor);

    public Simulation Simulation => _floor.Simulation;

    /// <summary>Where <see cref="Messages.ShopNotice"/>s go; nobody where the shop is simulated.</summary>
    public ActorRef RemoteShop => _floor.Remote?.Self ?? ActorRef.Nobody;

    /// <summary>Where <see cref="Messages.LoadStopped"/> goes; nobody where the demand comes as in virtual time.</summary>
    public ActorRef LoadShaper => _floor.Shaper?.Self ?? ActorRef.Nobody;

    /// <summary>Nobody comes any more who counts.</summary>
    public bool IsLoadOver => _floor.Shaper?.IsFinished ?? _floor.Simulation.Now >= _floor.Book.Frame.Until;

    /// <summary>Index of the channel that an intent's buyer comes in by.</summary>
    public ushort ChannelOf(long intent) => _floor.Buyers.ChannelOf(intent);

    /// <summary>Nobody comes any more, and every intent that counts is decided.</summary>
    public bool IsOver => _floor.IsCohortResolved;

    /// <summary>Intents that count and are not decided yet.</summary>
    public long UndecidedCount => _floor.Book.UndecidedCount;

    /// <summary>Intents that have submitted so far, counted or not.</summary>
    public long SubmittedCount => _floor.Buyers.RealisedCount;

    /// <summary>Confirmed orders whose goods a shop outside cannot have.</summary>
    public long OversoldCount => _floor.Remote?.OversoldCount ?? 0;

    /// <summary>Number of the first intent that counts, among those of all machines; 0 while none has come.</summary>
    public long FirstIntent => _floor.Book.Frame.FirstIntent == long.MaxValue ? 0 : _floor.Book.Frame.FirstIntent;

    /// <summary>How long intents that count waited; what the summary of the cell is made of.</summary>
    public DurationHistogram WaitsOf(CohortWait wait) => _floor.Book.Tally.WaitsOf(wait);

    /// <summary>A simulated shop.</summary>
    /// <param name="course">Who comes when. Null: the scenario's own demand, from its start to the horizon, exactly as in virtual time.</param>
    public static OpenCell OfShop(
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        IReadOnlyList<Mitigation> mitigations,
        CellSettings settings,
        IReadOnlyList<CellReading> readings,
        LoadCourse? course)
    {
        var floor = ShopFloor.Build(shop, faults, mitigations, settings, readings, course);
        return new(shop, floor, Auditor.Attach(floor));
    }

    /// <summary>
    /// Buyers before a shop that is not simulated. Nobody audits it: a law that it breaks is what one wants to find, and no bug.
    /// </summary>
    /// <param name="remote">The shop. Its notices are injected for <see cref="RemoteShop"/>.</param>
    /// <param name="stockOf">What it is known to have, by rank of the item.</param>
    public static OpenCell Before(
        IRemoteShop remote,
        IReadOnlyDictionary<int, int> stockOf,
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        CellSettings settings,
        IReadOnlyList<CellReading> readings,
        LoadCourse course) =>
        new(shop, ShopFloor.BuildBefore(remote, stockOf, shop, faults, settings, readings, course), auditor: null);

    /// <summary>Lets somebody see what becomes of each intent that counts, on the simulation's thread.</summary>
    public void Watch(IIntentWatcher watcher) => _floor.Book.WatchIntents(watcher);

    /// <summary>Ends the cell as it stands; what is undecided is open.</summary>
    /// <exception cref="LawBrokenException">The auditor found a law broken.</exception>
    public CellOutput Close()
    {
        _floor.Book.Close(_floor.Simulation.Now);
        var stations = _floor.CloseStations();
        _auditor?.Conclude(stations);
        return CellSummary.Of(_shop, _floor, stations);
    }
}
