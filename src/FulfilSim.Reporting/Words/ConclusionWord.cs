using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Words;

/// <summary>The word printed beside a difference.</summary>
internal static class ConclusionWord
{
    public static string Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Lower => "lower",
        Conclusion.Higher => "higher",
        Conclusion.Identical => "identical",
        _ => "can't tell",
    };
}
