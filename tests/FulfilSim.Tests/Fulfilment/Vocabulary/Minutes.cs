using FulfilSim.Actors;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Fulfilment.Vocabulary;

/// <summary>Everything that was said and booked on one floor, from the opening to the end of its cohort, under the auditor's eyes.</summary>
internal sealed class Minutes : IDeliveryObserver, IBookWatcher
{
    private readonly List<Delivery> _deliveries = [];
    private readonly List<MoneyPosting> _postings = [];
    private readonly Dictionary<long, Outcome> _outcomes = [];

    private Minutes(ShopFloor floor) => Floor = floor;

    public ShopFloor Floor { get; }

    public IReadOnlyList<MoneyPosting> Postings => _postings;

    public IReadOnlyDictionary<long, Outcome> Outcomes => _outcomes;

    public static Minutes Of(ShopFloor floor)
    {
        var minutes = new Minutes(floor);
        floor.Simulation.Observe(minutes);
        floor.Book.Watch(minutes);
        var auditor = Auditor.Attach(floor);
        FulfilmentCell.RunToEnd(floor);
        floor.Book.Close(floor.Simulation.Now);
        auditor.Conclude(floor.CloseStations());
        return minutes;
    }

    /// <summary>All messages of one kind, with their moments.</summary>
    public IEnumerable<(SimTime At, T Said)> All<T>()
        where T : Message =>
        _deliveries.Where(delivery => delivery.Message is T).Select(delivery => (delivery.Due, (T)delivery.Message));

    /// <summary>When each intent first met a message of this kind.</summary>
    public Dictionary<long, SimTime> FirstByIntent<T>()
        where T : Message =>
        All<T>().GroupBy(said => said.Said.Entity).ToDictionary(group => group.Key, group => group.First().At);

    /// <summary>What each buyer typed into the form at first.</summary>
    public Dictionary<long, OrderDraft> Drafts() =>
        All<OrderSubmitted>().Where(said => said.Said.Submission == 0).ToDictionary(said => said.Said.Entity, said => said.Said.Draft);

    /// <summary>Index of the warehouse that offered a parcel.</summary>
    public int WarehouseOf(ParcelOffered parcel) => Floor.Map.Warehouses.IndexOf(SenderOf(parcel));

    public ActorRef SenderOf(Message message) =>
        _deliveries.First(delivery => ReferenceEquals(delivery.Message, message)).From;

    public long CentsOf(MoneyReason reason) => _postings.Where(posting => posting.Reason == reason).Sum(posting => posting.Cents);

    public void Delivering(in Delivery delivery) => _deliveries.Add(delivery);

    public void Posted(in MoneyPosting posting, SimTime now) => _postings.Add(posting);

    public void Decided(long intent, Outcome outcome, SimTime now) => _outcomes.Add(intent, outcome);
}
