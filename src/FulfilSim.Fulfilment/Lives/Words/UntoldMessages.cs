using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Plants.Carrying;
using FulfilSim.Fulfilment.Plants.Ordering;
using FulfilSim.Fulfilment.Plants.Paying;
using FulfilSim.Fulfilment.Plants.Storing;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Messages that are not told.</summary>
internal static class UntoldMessages
{
    public static void AddTo(WordList words)
    {
        // About no single intent: what they are about is a day, an item, a round, a window.
        words.Untold<PromisedDayOver>();
        words.Untold<ReconciliationDue>();
        words.Untold<PickupDue>();
        words.Untold<ShiftChanged>();
        words.Untold<OutageEdge>();
        words.Untold<ReplenishmentOrdered>();
        words.Untold<StockReceived>();
        words.Untold<GoodsArrived>();

        // Of loads in wall time, whose intents are not told.
        words.Untold<OpenIntentDue>();
        words.Untold<CopiesChange>();
        words.Untold<CopyReady>();
        words.Untold<StageOver>();
        words.Untold<IntentOver>();
        words.Untold<ShopNotice>();
        words.Untold<LoadStopped>();

        // Reminders that may find nothing to do; where they do something, a message, a fault or a posting tells it.
        words.Untold<DoubleClicked>();
        words.Untold<ContactDue>();
        words.Untold<PaymentDeadlineDue>();
        words.Untold<ApprovalDue>();
        words.Untold<RefundDue>();
        words.Untold<BackorderOver>();
        words.Untold<ReturnDue>();
    }
}
