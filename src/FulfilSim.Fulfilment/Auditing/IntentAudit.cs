using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Auditing;

/// <summary>The auditor's own book of one intent. Orders of the intent are bits, by their index.</summary>
internal struct IntentAudit
{
    /// <summary>Cents captured and neither refunded, earned nor owed.</summary>
    public long Clearing { readonly get; private set; }

    public int CaptureCount { readonly get; private set; }

    public ushort Requested;
    public ushort Confirmed;
    public ushort PickAsked;
    public ushort Offered;
    public ushort HandedOver;
    public ushort Delivered;
    public ushort Accepted;

    public Outcome Outcome;

    public byte EarnedCount { readonly get; private set; }

    /// <summary>Came to a good end in one order, one charge and one parcel: nothing more is expected of it.</summary>
    public readonly bool IsClean =>
        Outcome is Outcome.Fulfilled or Outcome.Late
        && Clearing == 0
        && CaptureCount == 1
        && Accepted != 0
        && Requested == Accepted;

    public void Post(MoneyReason reason, long cents)
    {
        Clearing += reason == MoneyReason.Captured ? cents : -cents;
        CaptureCount += reason == MoneyReason.Captured ? 1 : 0;
        EarnedCount += (byte)(reason == MoneyReason.Earned ? 1 : 0);
    }
}
