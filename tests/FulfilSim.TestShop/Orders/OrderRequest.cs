namespace FulfilSim.Shops.Orders;

/// <summary>What a buyer wants.</summary>
/// <param name="Sku">Which item.</param>
/// <param name="Quantity">How many of it; at least 1.</param>
/// <param name="Reference">The buyer's own key: an order that comes again under it is the same order.</param>
/// <param name="Email">Where a confirmation would go.</param>
/// <param name="Address">Where the goods would go; without a house number nobody finds it.</param>
/// <param name="Pay">Pays at the same time, where given.</param>
internal sealed record OrderRequest(string Sku, int Quantity, string Reference, string Email, string Address, PayRequest? Pay = null);

/// <summary>How an order is paid.</summary>
/// <param name="Method">Such as "card".</param>
/// <param name="Amount">In cents.</param>
/// <param name="Card">Its number; one that ends in 0002 is always declined.</param>
internal sealed record PayRequest(string Method, long Amount, string Card = "")
{
    private const string DeclinedEnding = "0002";

    public bool IsDeclined => Card.EndsWith(DeclinedEnding, StringComparison.Ordinal);
}
