using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Words;

/// <summary>The word printed beside a difference.</summary>
internal static class VerdictWord
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Lower => "lower",
        Verdict.Higher => "higher",
        Verdict.Identical => "identical",
        _ => "can't tell",
    };
}
