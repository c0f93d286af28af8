using FulfilSim.Actors;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>An actor of its own that asks the gateways, again and again, about orders that stay unpaid.</summary>
[Mitigation("reconcile-poll", "system", "Asks the gateways about orders that stay unpaid for long.",
    ActsOn = ["paid-unconfirmed"], Hurts = "The gateways: queries they would not have.")]
public sealed record ReconcilePoll : Mitigation
{
    /// <summary>Time between rounds. Default 15min; from 1s to 30d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan Period { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)); } = TimeSpan.FromMinutes(15);

    /// <summary>How long an order must have been unpaid. Default 1h; from 0s to 30d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan AgeMin { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(30)); } = TimeSpan.FromHours(1);

    /// <summary>Running cost per order. Default unknown.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Unknown;

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Actors.Add(orderSystem => new Reconciler(this, orderSystem));
        points.AddCost(CostPerOrder);
    }

    private sealed class Reconciler(ReconcilePoll options, ActorRef orderSystem) : Actor
    {
        public override string Name => "reconciler";

        protected override void Start(Turn turn) => turn.After(options.Period, new ReconciliationDue(0, options.AgeMin));

        protected override void Receive(Message message, Turn turn)
        {
            var due = (ReconciliationDue)message;
            turn.Tell(orderSystem, due);
            turn.After(options.Period, due with { Round = due.Round + 1, Entity = due.Round + 1 });
        }
    }
}
