using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class ReconcilePollSpec
{
    private static readonly PaidUnconfirmed LostCallbacks = new() { Rate = new(0.3), LostRatio = Ratio.One };

    [Fact]
    public void Money_whose_callback_was_lost_is_found()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(LostCallbacks);

        trial.Run().ShouldFailOnlyBy("payment", "paid-unconfirmed");
        trial.Using(new ReconcilePoll()).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void An_order_is_asked_about_in_the_first_round_after_it_is_old_enough()
    {
        var poll = new ReconcilePoll { Period = TimeSpan.FromMinutes(15), AgeMin = TimeSpan.FromHours(1) };
        var cell = Trial.Of(Shops.Calm).Suffering(LostCallbacks with { Rate = Ratio.One }).Using(poll).Run();

        cell.Result.Confirmation.MaxSeconds.ShouldBeInRange(3600, 3600 + (15 * 60) + 60);
    }

    [Fact]
    public void The_gateway_gets_queries_that_it_would_not_have()
    {
        Trial.Of(Shops.Calm).Suffering(LostCallbacks).Record().All<StatusQueried>().ShouldBeEmpty();

        var minutes = Trial.Of(Shops.Calm).Suffering(LostCallbacks).Using(new ReconcilePoll()).Record();
        minutes.All<StatusQueried>().Count().ShouldBe(minutes.All<StatusAnswered>().Count());
        minutes.All<StatusQueried>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Slow_methods_are_asked_about_in_vain_but_ever_more_rarely()
    {
        var slowBank = Shops.Calm.WithGateway(gateway => gateway with { ApprovalDelay = Always.Hours(10) });
        var minutes = Trial.Of(slowBank).Using(new ReconcilePoll()).Record();

        minutes.All<StatusAnswered>().ShouldBeEmpty();
        // Within ten hours: at the age of 1, 2, 4 and 8 hours.
        minutes.All<StatusQueried>().GroupBy(said => said.Said.Intent).ShouldAllBe(asked => asked.Count() == 4);
    }
}
