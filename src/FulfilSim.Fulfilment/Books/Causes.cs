using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Fulfilment.Books;

/// <summary>A root cause within its failure category.</summary>
public sealed record Cause(string Category, string Id);

/// <summary>Every root cause a failed intent can have, in a fixed order; an outcome holds an index into it.</summary>
public static class Causes
{
    /// <summary>No fault touched it; it was stuck behind others.</summary>
    public const string Congestion = "congestion";

    /// <summary>A mitigation sent a genuine buyer away.</summary>
    public const string FalseReject = "false-reject";

    /// <summary>The shop answered with an error, or not at all.</summary>
    public const string Error = "error";

    /// <summary>Index 0 is "none".</summary>
    public static IReadOnlyList<Cause> All { get; } = Build();

    internal static int IndexOf(string category, string id)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (All[index].Id == id && All[index].Category == category)
                return index;
        }
        throw new KeyNotFoundException($"{category}/{id} is no cause.");
    }

    /// <summary>Index of a failure mode.</summary>
    internal static int IndexOf<TMode>() => ModeIndex<TMode>.Value;

    private static Cause[] Build()
    {
        var modes = CatalogueOf.FailureModes
            .Select(CatalogueOf.FailureModeOf)
            .Select(entry => new Cause(entry.Category, entry.Id));
        return
        [
            new Cause("", ""),
            new Cause("order-system", Congestion),
            new Cause("payment", Congestion),
            new Cause("merchant-process", Congestion),
            new Cause("inventory", "stockout-at-fulfilment"),
            new Cause("carrier", "transport-delay"),
            new Cause("carrier", "delivery-first-attempt-failed"),
            new Cause("customer-data", FalseReject),
            new Cause("order-system", Error),
            .. modes,
        ];
    }

    private static class ModeIndex<TMode>
    {
        public static readonly int Value = Find();

        private static int Find()
        {
            var entry = CatalogueOf.FailureModeOf(typeof(TMode));
            return IndexOf(entry.Category, entry.Id);
        }
    }
}

/// <summary>Causes that are no failure mode of the catalogue's own type.</summary>
internal static class Stage
{
    /// <summary>Time ran out: the books know how far it had come.</summary>
    public const int WhereverItIs = -1;

    public static readonly int OrderSystemCongestion = Causes.IndexOf("order-system", Causes.Congestion);
    public static readonly int OrderSystemError = Causes.IndexOf("order-system", Causes.Error);
    public static readonly int PaymentCongestion = Causes.IndexOf("payment", Causes.Congestion);
    public static readonly int WarehouseCongestion = Causes.IndexOf("merchant-process", Causes.Congestion);
    public static readonly int StockOut = Causes.IndexOf("inventory", "stockout-at-fulfilment");
    public static readonly int Transport = Causes.IndexOf("carrier", "transport-delay");
    public static readonly int NobodyHome = Causes.IndexOf("carrier", "delivery-first-attempt-failed");
    public static readonly int FalseReject = Causes.IndexOf("customer-data", Causes.FalseReject);
}
