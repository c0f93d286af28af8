using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Designs;

public sealed class TwoLevelDesignSpec
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(4, 16)]
    [InlineData(5, 16)]
    [InlineData(8, 16)]
    [InlineData(9, 32)]
    [InlineData(16, 32)]
    public void Every_factor_is_on_in_half_of_the_runs_and_no_two_go_together(int factors, int runs)
    {
        var design = TwoLevelDesign.Of(factors);
        design.RunCount.ShouldBe(runs);
        design.IsFull.ShouldBe(factors <= 4);
        for (var factor = 0; factor < factors; factor++)
        {
            Sum(design, run => design.SignOf(run, factor)).ShouldBe(0);
            for (var other = 0; other < factor; other++)
                Sum(design, run => design.SignOf(run, factor, other)).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(13)]
    public void No_factor_is_mixed_with_a_pair_of_others(int factors)
    {
        var design = TwoLevelDesign.Of(factors);
        for (var factor = 0; factor < factors; factor++)
        {
            foreach (var (one, other) in design.PairGroups().SelectMany(group => group))
                Sum(design, run => design.SignOf(run, factor) * design.SignOf(run, one, other)).ShouldBe(0);
        }
    }

    [Fact]
    public void Five_factors_have_no_pair_mixed_with_another() =>
        TwoLevelDesign.Of(5).PairGroups().ShouldAllBe(group => group.Count == 1);

    /// <summary>2^(7-4) extended: with seven factors in 16 runs each of seven groups holds three pairs.</summary>
    [Fact]
    public void Seven_factors_in_sixteen_runs_mix_their_21_pairs_in_seven_groups_of_three()
    {
        var groups = TwoLevelDesign.Of(7).PairGroups();
        groups.Count.ShouldBe(7);
        groups.ShouldAllBe(group => group.Count == 3);
    }

    [Fact]
    public void The_aliases_of_a_pair_have_its_very_signs()
    {
        var design = TwoLevelDesign.Of(7);
        foreach (var (one, other) in design.AliasesOf(0, 1))
        {
            for (var run = 0; run < design.RunCount; run++)
                design.SignOf(run, one, other).ShouldBe(design.SignOf(run, 0, 1));
        }
    }

    private static int Sum(TwoLevelDesign design, Func<int, int> sign) => Enumerable.Range(0, design.RunCount).Sum(sign);
}
