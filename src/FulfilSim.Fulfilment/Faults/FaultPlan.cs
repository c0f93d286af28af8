using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>All failure modes of a scenario, sorted by where they act. Plants ask it; nobody asks which modes are there.</summary>
internal sealed class FaultPlan
{
    public double AddressWrongRatio { get; set; }

    public double WaybillMisKeyRatio { get; set; }

    public CarrierMisKey? CarrierMisKey { get; set => field = Only(field, value); }

    public StockRecordDrift? StockDrift { get; set => field = Only(field, value); }

    public DuplicateOrder? DoubleSubmit { get; set => field = Only(field, value); }

    public List<PayGatewayOutage> GatewayOutages { get; } = [];

    public List<PaidUnconfirmed> Callbacks { get; } = [];

    public static FaultPlan Of(IReadOnlyList<FailureMode> modes)
    {
        var plan = new FaultPlan();
        foreach (var mode in modes)
            mode.Enter(plan);
        return plan;
    }

    /// <summary>Chance that at least one of two independent things happens.</summary>
    public static double Either(double first, double second) => first + second - (first * second);

    /// <summary>A second one would undo the first: no scenario holds two.</summary>
    private static T? Only<T>(T? first, T? mode)
        where T : FailureMode
    {
        Invariant.Holds(first is null);
        return mode;
    }
}
