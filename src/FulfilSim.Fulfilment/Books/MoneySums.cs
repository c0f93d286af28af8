using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Books;

/// <summary>From postings to what the seller has of them.</summary>
internal static class MoneySums
{
    /// <param name="economics">What things cost.</param>
    /// <param name="centsOf">Sum of the postings for a reason.</param>
    /// <param name="earnedOrders">Orders whose goods were handed to their buyer and paid for.</param>
    public static MoneySummary Of(EconomicsOptions economics, Func<MoneyReason, long> centsOf, long earnedOrders)
    {
        var freightCharged = economics.FreightCharged.Cents * earnedOrders;
        var sales = centsOf(MoneyReason.Earned) - freightCharged;
        var contribution = (long)(sales * economics.MarginRatio.Value) + freightCharged;
        var freight = centsOf(MoneyReason.Freight);
        var fees = centsOf(MoneyReason.Fee);
        var contacts = centsOf(MoneyReason.Contact);
        var mitigations = centsOf(MoneyReason.Mitigation);
        return new MoneySummary
        {
            SalesCents = sales,
            ContributionCents = contribution,
            FreightCents = freight,
            PaymentFeeCents = fees,
            ContactCents = contacts,
            MitigationCents = mitigations,
            OwedCents = centsOf(MoneyReason.Owed),
            NetCents = contribution - freight - fees - contacts - mitigations,
        };
    }
}
