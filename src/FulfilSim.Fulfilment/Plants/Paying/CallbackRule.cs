using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>Loses or delays callbacks about captured money on their way to the order system.</summary>
internal sealed class CallbackRule(PaidUnconfirmed fault, int ruleNumber, CellBook book) : ILinkRule
{
    private readonly SimTime _from = SimTime.At(fault.From);
    private readonly SimTime _until = SimTime.At(fault.From + fault.For);

    public Verdict Judge(Message message, SimTime now, Streams streams)
    {
        if (message is not ChargeAnswered { IsCaptured: true })
            return Verdict.Pass;
        var stream = streams.For(Purposes.Callback, message.Entity, (message.Occurrence << 5) | ruleNumber);
        var isDown = _from <= now && now < _until;
        if (!stream.NextChance(isDown ? 1 : fault.Rate))
            return Verdict.Pass;
        book.Touch(message.Entity, Causes.IndexOf<PaidUnconfirmed>());
        return stream.NextChance(fault.LostRatio)
            ? Verdict.Drop
            : Verdict.Delay(fault.LateBy.SampleDuration(ref stream));
    }
}
