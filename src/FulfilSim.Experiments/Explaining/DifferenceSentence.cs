using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Experiments.Explaining;

/// <summary>The first point of difference in words.</summary>
public static class DifferenceSentence
{
    /// <param name="aroseAt">The moment that offsets are counted from.</param>
    public static string Of(LifeDifference difference, TimeSpan aroseAt)
    {
        ArgumentNullException.ThrowIfNull(difference);
        if (difference.IsNone)
            return $"Under {difference.Base} and {difference.Arm} the same things happen at the same moments.";
        if (difference.PartAt is not { } partAt)
            return $"Under {difference.Base} and {difference.Arm} the same things happen. Only moments differ. {ShiftOf(difference, aroseAt)}";
        var shift = difference.ShiftedOfBase is { } shifted && shifted.At < partAt && difference.ShiftedOfArm!.At < partAt
            ? $"{ShiftOf(difference, aroseAt)} "
            : "";
        return $"{difference.Base} and {difference.Arm} part at {OffsetWord.Of(partAt - aroseAt)}. {shift}"
            + $"{SideOf(difference.Base, difference.NextOfBase, aroseAt)} {SideOf(difference.Arm, difference.NextOfArm, aroseAt)}";
    }

    private static string SideOf(string arm, Happening? next, TimeSpan aroseAt) => next is null
        ? $"Under {arm} nothing happens any more."
        : $"Under {arm}, {OffsetWord.Of(next.At - aroseAt)}: {next.Text}";

    private static string ShiftOf(LifeDifference difference, TimeSpan aroseAt)
    {
        var (here, there) = (difference.ShiftedOfBase!, difference.ShiftedOfArm!);
        var by = there.At - here.At;
        var word = by > TimeSpan.Zero ? "later" : "earlier";
        return $"The first shift is {OffsetWord.Length(by.Duration())}, {word} under {difference.Arm} than under {difference.Base}"
            + $" ({OffsetWord.Of(here.At - aroseAt)}: {here.Text.TrimEnd('.')}).";
    }
}
