using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Pacing;

namespace FulfilSim.Live.Running;

/// <summary>Tells the meter what becomes of intents.</summary>
/// <param name="hasRequests">Where there are none, an intent that comes up is what was to be sent.</param>
internal sealed class IntentRecorder(LiveMeter meter, Pacer pacer, TimeProvider time, bool hasRequests) : IIntentWatcher
{
    private readonly EntityTable<Waits> _waits = new();

    public void Arose(long intent, SimTime now)
    {
        var intendedAt = pacer.TimestampOf(now);
        _waits.Add(intent, new Waits { ArisenAt = intendedAt });
        meter.Arisen(intendedAt);
        if (!hasRequests)
            meter.Sent(intendedAt, time.GetTimestamp());
    }

    public void Waited(long intent, CohortWait wait, TimeSpan length, SimTime now)
    {
        ref var waits = ref _waits.Find(intent);
        if (Unsafe.IsNullRef(ref waits))
            return; // decided before, and the shop goes on
        switch (wait)
        {
            case CohortWait.Acknowledgement: waits.Acknowledgement = length; break;
            case CohortWait.PaymentApproval: waits.PaymentApproval = length; break;
            case CohortWait.Confirmation: waits.Confirmation = length; break;
        }
    }

    public void Decided(long intent, OutcomeCode code, SimTime now)
    {
        if (!_waits.TryGet(intent, out var waits))
            return;
        _waits.Remove(intent);
        meter.Decided(new IntentRecord(
            waits.ArisenAt, code, waits.Acknowledgement, waits.PaymentApproval, waits.Confirmation));
    }

    private struct Waits
    {
        public long ArisenAt;
        public TimeSpan? Acknowledgement;
        public TimeSpan? PaymentApproval;
        public TimeSpan? Confirmation;
    }
}
