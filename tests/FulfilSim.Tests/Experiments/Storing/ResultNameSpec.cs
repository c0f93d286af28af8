using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Storing;

public sealed class ResultNameSpec
{
    private static readonly Scenario Asked = FakeScenario.With(20, FakeScenario.Protected(), FakeScenario.Verified());

    [Fact]
    public void A_run_as_the_file_has_it_is_named_by_scenario_and_digest() =>
        ResultName.OfComparison(Asked, Asked).ShouldBe("fake-01234567");

    [Fact]
    public void Whatever_a_flag_changes_is_in_the_name() =>
        ResultName.OfComparison(Asked, Asked with
        {
            Experiment = Asked.Experiment with { Seed = 9, Replications = 40 },
            Arms = [Asked.Reference, Asked.Arms[2]],
        }).ShouldBe("fake-01234567-seed9-n40-arms-peak");

    [Fact]
    public void An_odd_name_becomes_a_plain_one() =>
        ResultName.OfArm(Asked, Asked, new("a/../b", [])).ShouldBe("fake-01234567-run-a_.._b");
}
