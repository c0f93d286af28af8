namespace FulfilSim.Fulfilment.Lives;

/// <summary>What a buyer wants, as the form has it when it is sent for the first time; the same in every arm.</summary>
/// <param name="Cents">Selling price of the goods.</param>
/// <param name="Item">Rank in the catalogue, 1-based.</param>
/// <param name="Method">Payment method.</param>
/// <param name="Region">Where the buyer lives.</param>
/// <param name="IsAddressWrong">Whether the address would not be found.</param>
public sealed record WantedGoods(long Cents, int Item, string Method, string Region, bool IsAddressWrong);
