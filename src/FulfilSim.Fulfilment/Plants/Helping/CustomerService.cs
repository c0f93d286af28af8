using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Helping;

/// <summary>Agents with hours behind one queue of cases: payments to look up, addresses to mend, couriers to chase.</summary>
internal sealed class CustomerService(
    CustomerServiceOptions options,
    EconomicsOptions economics,
    ShiftedStation<CaseOpened> agents,
    IMismatchResponse mismatch,
    Purpose serviceTimes,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly Station<CaseOpened> _station = agents.Station;

    public override string Name => "customerService";

    protected override void Start(Turn turn) => agents.Change(turn);

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case CaseOpened opened: TakeIn(opened, turn); break;
            case ServiceEnded ended: Conclude(_station.Complete(ended.Slot, turn.Now), turn); BeginNext(turn); break;
            case ShiftChanged: agents.Change(turn); BeginNext(turn); break;
            default: throw new UnreachableException($"Customer service has no rule for {message}.");
        }
    }

    private void TakeIn(CaseOpened opened, Turn turn)
    {
        book.Count(opened.Order.Intent, CohortCount.Contacts);
        var stream = turn.Draw(serviceTimes, opened.Order.Intent, opened.Occurrence);
        var handling = options.Handling.SampleDuration(ref stream);
        if (_station.Arrive(opened, handling, turn.Now, out var start, out _) == Admission.Started)
            Await(start, turn);
    }

    private static void Await(ServiceStart<CaseOpened> start, Turn turn) =>
        turn.After(start.ServiceTime, new ServiceEnded(start.Job.Order.Intent, start.Job.Occurrence, start.Slot));

    private void BeginNext(Turn turn)
    {
        while (_station.TryBegin(turn.Now, out var start))
            Await(start, turn);
    }

    private void Conclude(CaseOpened closed, Turn turn)
    {
        var order = closed.Order;
        book.Post(order.Intent, MoneyReason.Contact, economics.ContactCost.Cents, turn.Now);
        switch (closed.About)
        {
            case CaseKind.ChargedNotConfirmed:
            case CaseKind.ChargedTwice:
                turn.Tell(map.OrderSystem, new PaymentCheckAsked(order, closed.About == CaseKind.ChargedTwice));
                break;
            case CaseKind.AddressRepair:
                if (turn.Draw(Purposes.AddressRepair, order.Intent, order.Index).NextChance(options.AddressRepairRatio))
                    turn.Tell(closed.Courier, new AddressCorrected(order));
                break;
            case CaseKind.NumberMismatch:
                if (mismatch.Corrects(turn.Draw(Purposes.NumberCorrection, order.Intent, order.Index), out var takes))
                    turn.Tell(closed.Courier, new NumberCorrectionRequested(order, takes));
                break;
            case CaseKind.WhereIsMyOrder:
                break; // the answer costs time and money, and moves nothing
            default:
                throw new UnreachableException($"Customer service has no rule for {closed}.");
        }
    }
}
