namespace FulfilSim.Fulfilment.Messages;

/// <summary>What a buyer types into the form. Small, so that everyone who needs it keeps a copy; a correction makes a new one.</summary>
/// <param name="ValueCents">Selling price of the goods.</param>
/// <param name="Item">Rank of the wanted item in the catalogue, 0-based.</param>
/// <param name="Method">Index of the payment method in the buyers' mix.</param>
/// <param name="Region">Index of the buyer's region.</param>
/// <param name="IsAddressWrong">Whether the address would not be found.</param>
/// <param name="IsConfirmed">The buyer has already been asked about the data and stands by them.</param>
public readonly record struct OrderDraft(
    long ValueCents, int Item, ushort Method, ushort Region, bool IsAddressWrong, bool IsConfirmed);
