using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace FulfilSim.Cli.Flags;

/// <summary>Flags that are whole numbers within bounds.</summary>
internal static class Range
{
    /// <summary>Has a flag refuse, in a sentence, whatever is no whole number of these bounds. Left out it stays null.</summary>
    public static void Bind<T>(Option<T?> option, T min, T max)
        where T : struct, INumber<T> => option.CustomParser = result => Parse(result, option.Name, min, max);

    private static T? Parse<T>(ArgumentResult result, string name, T min, T max)
        where T : struct, INumber<T>
    {
        if (result.Tokens is not [var token])
            return null;
        if (T.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && min <= value && value <= max)
            return value;
        result.AddError($"{name} is '{token.Value}'; it must be a whole number from {min} to {max}.");
        return null;
    }
}
