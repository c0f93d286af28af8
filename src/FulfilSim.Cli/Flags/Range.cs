using System.CommandLine;
using System.CommandLine.Parsing;

namespace FulfilSim.Cli.Flags;

/// <summary>Bounds of flags that are whole numbers.</summary>
internal static class Range
{
    public static void Check(OptionResult result, Option<int?> option, int min, int max)
    {
        if (result.GetValueOrDefault<int?>() is { } value && (value < min || value > max))
            result.AddError($"{option.Name} is {value}; it must be from {min} to {max}.");
    }
}
