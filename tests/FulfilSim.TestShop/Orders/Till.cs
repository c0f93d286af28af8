using FulfilSim.Shops.Webhooks;

namespace FulfilSim.Shops.Orders;

/// <summary>Settles payments, and lets the callback of each confirm its order.</summary>
internal sealed class Till(TestShopOptions options, OrderBook book, WebhookSender webhooks)
{
    /// <summary>Lets an accepted payment take its course.</summary>
    /// <returns>Done when the payment may be answered, which is at once or, where events come first, at the end of all.</returns>
    public Task BeginAsync(Order order, CancellationToken shopOpen)
    {
        var all = SettleAsync(order, shopOpen);
        return Chance.Hits(order.Request.Reference, "webhook first", options.WebhookFirstRatio) ? all : Task.CompletedTask;
    }

    private async Task SettleAsync(Order order, CancellationToken shopOpen)
    {
        var reference = order.Request.Reference;
        try
        {
            await Task.Delay(options.SettlementDelay, shopOpen);
            var captured = book.Capture(order.Id, Chance.Hits(reference, "captures twice", options.CapturesTwiceRatio));
            var sending = captured.Select(charge => webhooks.SendAsync("charge.captured", order, charge.Id, shopOpen)).ToList();
            if (!Chance.Hits(reference, "loses callback", options.LosesCallbackRatio))
            {
                await Task.Delay(options.CallbackDelay, shopOpen);
                if (book.TryConfirm(order.Id))
                    sending.Add(webhooks.SendAsync("order.confirmed", order, chargeId: "", shopOpen));
            }
            await Task.WhenAll(sending);
        }
        catch (OperationCanceledException)
        {
            // The shop closes, or begins anew.
        }
    }
}
