using FulfilSim.Experiments.Explaining;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Experiments.Explaining;

public sealed class LifeDifferenceSpec
{
    private static readonly ArmLife Reference = Lives.Under("reference", ("A", 0), ("B", 2), ("C", 60));

    [Fact]
    public void Equal_lives_are_said_to_be_equal() =>
        Sentence(Lives.Under("peak", ("A", 0), ("B", 2), ("C", 60)))
            .ShouldBe("Under reference and peak the same things happen at the same moments.");

    [Fact]
    public void Where_only_moments_differ_the_first_shift_is_told() =>
        Sentence(Lives.Under("peak", ("A", 0), ("B", 5.5), ("C", 90)))
            .ShouldBe("Under reference and peak the same things happen. Only moments differ. "
                + "The first shift is 3.5 s, later under peak than under reference (+2.0 s: B happened).");

    [Fact]
    public void What_happens_under_one_only_parts_them_and_the_other_says_what_comes_next() =>
        Sentence(Lives.Under("peak", ("A", 0), ("B", 2), ("X", 30), ("C", 60)))
            .ShouldBe("reference and peak part at +30.0 s. Under reference, +60.0 s: C happened. Under peak, +30.0 s: X happened.");

    [Fact]
    public void A_life_that_ends_early_parts_where_the_other_goes_on() =>
        Sentence(Lives.Under("peak", ("A", 0), ("B", 2)))
            .ShouldBe("reference and peak part at +60.0 s. Under reference, +60.0 s: C happened. Under peak nothing happens any more.");

    [Fact]
    public void A_shift_before_the_parting_is_told_with_it() =>
        Sentence(Lives.Under("peak", ("A", 0), ("B", 1), ("X", 30)))
            .ShouldBe("reference and peak part at +30.0 s. The first shift is 1.0 s, earlier under peak than under reference (+2.0 s: B happened). "
                + "Under reference, +60.0 s: C happened. Under peak, +30.0 s: X happened.");

    [Fact]
    public void Two_things_that_change_places_are_a_shift_and_no_other_life()
    {
        var difference = LifeDifference.Between(Reference, Lives.Under("peak", ("A", 0), ("C", 1), ("B", 2)));
        (difference.OwnCount, difference.ShiftedOfBase!.Name).ShouldBe((0, "C"));
    }

    [Fact]
    public void The_arm_whose_life_has_most_of_its_own_differs_most()
    {
        var (one, two) = (Lives.Under("one", ("A", 0), ("X", 2), ("C", 60)), Lives.Under("two", ("X", 0), ("Y", 2), ("Z", 60)));
        ArmChoice.MostDifferent(Reference, [one, two]).ShouldBe(two);
        ArmChoice.MostDifferent(Reference, [one, one with { Arm = new("again", []) }]).ShouldBe(one);
    }

    [Fact]
    public void Beside_each_other_what_is_the_same_at_the_same_moment_is_one_row()
    {
        var rows = Timeline.Of([Reference, Lives.Under("peak", ("A", 0), ("X", 1), ("B", 3), ("C", 60))]);
        rows.Select(row => string.Join('|', row.PerArm.Select(each => each?.Name ?? "-"))).ShouldBe(["A|A", "-|X", "B|-", "-|B", "C|C"]);
        rows.Select(row => row.IsShared).ShouldBe([true, false, false, false, true]);
    }

    [Fact]
    public void The_same_thing_twice_at_one_moment_is_two_rows() =>
        Timeline.Of([Lives.Under("one", ("A", 0), ("A", 0)), Lives.Under("two", ("A", 0))]).Count.ShouldBe(2);

    [Fact]
    public void A_sample_takes_turns_among_causes_and_counts_all()
    {
        OutcomeCode[] before = [Failed(1), Failed(1), Failed(1), Failed(2), Good, Good, Failed(1)];
        OutcomeCode[] now = [Good, Good, Good, Good, Failed(3), Good, Failed(1)];
        var sample = IntentSample.Of("peak", before, now, new CohortIntents(100, [.. before.Select(_ => Lives.Arose)]), size: 2);
        (sample.Saved, sample.Harmed).ShouldBe((4, 1));
        sample.Some.Select(each => (each.Intent, each.IsSaved)).ShouldBe([(100, true), (103, true), (104, false)]);
    }

    private static OutcomeCode Good => new(Outcome.Fulfilled, 0);

    private static OutcomeCode Failed(int cause) => new(Outcome.Failed, cause);

    private static string Sentence(ArmLife arm) => DifferenceSentence.Of(LifeDifference.Between(Reference, arm), Lives.Arose);
}
