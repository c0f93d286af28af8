namespace FulfilSim.Statistics;

/// <summary>An option or a parameter holds something it may not hold.</summary>
/// <param name="option">The option's name, as its author knows it.</param>
/// <param name="found">What it holds, written as a scenario file would write it.</param>
/// <param name="expected">What it may hold, to be read after "it must be".</param>
public sealed class OptionRejectedException(string option, string found, string expected)
    : ArgumentException($"{option} is {found}; it must be {expected}.")
{
    /// <summary>The option's name.</summary>
    public string Option { get; } = option;

    /// <summary>What the option holds.</summary>
    public string Found { get; } = found;

    /// <summary>What the option may hold, such as "from 0 to 10".</summary>
    public string Expected { get; } = expected;
}
