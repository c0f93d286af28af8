using FulfilSim.Experiments.Cells;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Cells;

public sealed class RepeatCommandSpec
{
    [Fact]
    public void A_cell_is_repeated_by_arm_seed_and_replication_number()
    {
        var task = CellPlan.ForComparison(FakeScenario.With(3))[^1];
        RepeatCommand.Of(RepeatCommand.ScenarioArguments("scenarios/x.json", ["demand.meanRate=5/s"]), task)
            .ShouldBe("fulfilsim rerun scenarios/x.json --set demand.meanRate=5/s --arm placebo --seed 7 --replication 3");
    }

    [Theory]
    [InlineData("my scenario.json", "'my scenario.json'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    [InlineData("a=b", "a=b")]
    public void Words_are_quoted_where_a_shell_would_take_them_apart(string word, string quoted) =>
        RepeatCommand.Quoted(word).ShouldBe(quoted);
}
