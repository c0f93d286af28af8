using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Html;

/// <summary>Which arm the charts over time show beside the reference: the reader's choice.</summary>
internal static class ArmChoice
{
    /// <summary>Empty where there is nothing to choose.</summary>
    public static string Of(Comparison comparison)
    {
        if (!comparison.Rivals().Any())
            return "";
        var best = comparison.LowestFailing();
        var options = string.Concat(comparison.Rivals().Select(arm => OptionOf(arm.Name, ReferenceEquals(arm, best))));
        return $"""
            <p class="choice"><label for="arm">Show '{Markup.Escape(comparison.Reference().Name)}' against</label>
            <select id="arm" autocomplete="off">{options}</select></p>

            """;
    }

    private static string OptionOf(string name, bool isSelected) =>
        $"<option value=\"{Markup.Escape(name)}\"{(isSelected ? " selected" : "")}>{Markup.Escape(name)}</option>";
}
