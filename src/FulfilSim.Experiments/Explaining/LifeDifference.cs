using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Experiments.Explaining;

/// <summary>How two lives of one intent differ. What both have is found by what it says, not by its place: a shift in time may change the order.</summary>
public sealed record LifeDifference
{
    /// <summary>Name of the arm that the other is held against.</summary>
    public required string Base { get; init; }

    public required string Arm { get; init; }

    /// <summary>The first thing that happened under the base only; null when there is none.</summary>
    public required Happening? FirstOfBase { get; init; }

    /// <summary>The first thing that happened under the arm only; null when there is none.</summary>
    public required Happening? FirstOfArm { get; init; }

    /// <summary>What happened next under the base when they parted; null when nothing did.</summary>
    public required Happening? NextOfBase { get; init; }

    /// <summary>What happened next under the arm when they parted; null when nothing did.</summary>
    public required Happening? NextOfArm { get; init; }

    /// <summary>The first thing that happened under both at different moments, as the base has it; null when there is none.</summary>
    public required Happening? ShiftedOfBase { get; init; }

    /// <summary>The same as the arm has it.</summary>
    public required Happening? ShiftedOfArm { get; init; }

    /// <summary>Happenings that only one of them has.</summary>
    public required int OwnCount { get; init; }

    /// <summary>The same things happened at the same moments.</summary>
    public bool IsNone => OwnCount == 0 && ShiftedOfBase is null;

    /// <summary>When something first happened under one of them only; null when there is no such thing.</summary>
    public TimeSpan? PartAt => Earlier(FirstOfBase?.At, FirstOfArm?.At);

    public static LifeDifference Between(ArmLife left, ArmLife right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var pairs = new LifePairs(left.Life.Happenings, right.Life.Happenings);
        var (shiftedLeft, shiftedRight) = pairs.FirstShifted;
        var (firstLeft, firstRight) = (pairs.OfLeftOnly.FirstOrDefault(), pairs.OfRightOnly.FirstOrDefault());
        var partAt = Earlier(firstLeft?.At, firstRight?.At);
        return new()
        {
            Base = left.Arm.Name,
            Arm = right.Arm.Name,
            FirstOfBase = firstLeft,
            FirstOfArm = firstRight,
            NextOfBase = Next(left, firstLeft, partAt),
            NextOfArm = Next(right, firstRight, partAt),
            ShiftedOfBase = shiftedLeft,
            ShiftedOfArm = shiftedRight,
            OwnCount = pairs.OfLeftOnly.Count + pairs.OfRightOnly.Count,
        };
    }

    /// <summary>What only this one has, if it is that which parts them; else what comes next in it.</summary>
    private static Happening? Next(ArmLife life, Happening? first, TimeSpan? partAt) =>
        first?.At == partAt ? first : life.Life.Happenings.FirstOrDefault(happening => happening.At > partAt);

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) =>
        one is null || other is null ? one ?? other : one < other ? one : other;
}
