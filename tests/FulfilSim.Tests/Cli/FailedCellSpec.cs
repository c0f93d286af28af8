using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli;

public sealed class FailedCellSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void A_bug_is_named_with_its_cell_and_the_command_that_repeats_it()
    {
        Explain(new InvalidOperationException("nobody home")).ShouldBe(70);
        _terminal.Error.ShouldBe(
            "This is a bug in FulfilSim: bare, replication 1 failed.\n"
            + "InvalidOperationException: nobody home\n"
            + "This command repeats it: fulfilsim rerun shop.json --arm bare --seed 7 --replication 1\n");
    }

    [Fact]
    public void A_broken_law_makes_the_run_invalid_and_is_named_with_its_finding()
    {
        Explain(new LawBrokenException("money adds up", "Intent 3 owes 2 cents at t+3s.")).ShouldBe(4);
        _terminal.Error.ShouldBe(
            "Run invalid: bare, replication 1 broke the law 'money adds up'.\n"
            + "Intent 3 owes 2 cents at t+3s.\n"
            + "This command repeats it: fulfilsim rerun shop.json --arm bare --seed 7 --replication 1\n");
    }

    private int Explain(Exception exception) => FailedCell.Explain(
        new(CellPlan.ForComparison(FakeScenario.With(1))[0], exception), "shop.json", _terminal.Terminal());
}
