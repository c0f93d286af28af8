using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>How a measure of a shop follows from cells: a ratio of totals, or the mean of one number per cell.</summary>
/// <param name="Key">One of <see cref="Measures"/>.</param>
/// <param name="Quantity">What estimates of it are called.</param>
/// <param name="Unit">As estimates carry it; <see cref="Currency"/> stands for the scenario's.</param>
/// <param name="Above">The number above the line, of one cell.</param>
/// <param name="Below">The number below it; null where cells are simply averaged.</param>
internal sealed record MeasureFormula(
    string Key, string Quantity, string Unit, Func<CellResult, double> Above, Func<CellResult, double>? Below)
{
    /// <summary>Stands for the currency of the scenario.</summary>
    public const string Currency = "currency";

    /// <summary>The unit in a scenario of that currency.</summary>
    public string UnitIn(string currency) => Unit == Currency ? currency : Unit;
}
