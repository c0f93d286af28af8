using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Ordering;
using FulfilSim.Tests.Fulfilment.Vocabulary;
using static FulfilSim.Tests.Fulfilment.Plants.Bench;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>An order system that takes half a second for a submission and gives a charge 30 s and an order a minute.</summary>
public sealed class OrderSystemSpec
{
    private static readonly OrderKey Order = new(1, 0);

    private static readonly ChargeKey First = new(Order, 0);

    [Fact]
    public void A_charge_that_was_not_taken_in_is_tried_again_after_its_wait()
    {
        var shop = OrderSystem();
        Refused(shop).AdvanceTo(Moment("0.00:00:20"));

        shop.Probe.ExpectMessage<OrderAcknowledged>();
        shop.Probe.ExpectMessage<ChargeRequested>().Charge.ShouldBe(First);
        shop.Probe.ExpectMessage<ChargeRequested>().Charge.ShouldBe(First with { Attempt = 1 });
        shop.Heard.Count<ChargeRetryDue>().ShouldBe(1);
    }

    [Fact]
    public void Who_gives_up_the_order_gives_up_its_retry()
    {
        var shop = OrderSystem();
        Refused(shop).Tell(shop.Actor, new OrderWithdrawn(Order)).AdvanceTo(Moment("0.01:00"));

        shop.Probe.ExpectMessage<OrderAcknowledged>();
        shop.Probe.ExpectMessage<ChargeRequested>();
        shop.Probe.ExpectNothing();
        shop.Heard.Count<ChargeRetryDue>().ShouldBe(0);
    }

    [Fact]
    public void An_order_that_died_unpaid_takes_its_retry_with_it()
    {
        var shop = OrderSystem(backoff: TimeSpan.FromHours(1)); // the share drawn of it is longer than the deadline
        Refused(shop).AdvanceTo(Moment("2.00:00"));

        shop.Probe.ExpectMessage<OrderAcknowledged>();
        shop.Probe.ExpectMessage<ChargeRequested>();
        shop.Probe.ExpectMessage<OrderCancelled>().Reason.ShouldBe(CancellationReason.Unpaid);
        shop.Probe.ExpectNothing();
        shop.Heard.Count<ChargeRetryDue>().ShouldBe(0);
    }

    [Fact]
    public void An_order_that_died_before_its_charge_was_answered_is_not_timed_out()
    {
        var shop = OrderSystem();
        shop.Probe.Tell(shop.Actor, Submission(0)).AdvanceTo(TimeSpan.FromSeconds(1));
        shop.Probe.Tell(shop.Actor, new OrderWithdrawn(Order)).AdvanceTo(Moment("0.01:00"));

        shop.Heard.Count<ChargeTimedOut>().ShouldBe(0);
    }

    [Fact]
    public void The_seventeenth_order_of_an_intent_is_refused_as_busy()
    {
        var shop = OrderSystem();
        for (var submission = 0; submission <= OrderKey.IndexEnd; submission++)
            shop.Probe.Tell(shop.Actor, Submission(submission));
        shop.Probe.AdvanceTo(TimeSpan.FromSeconds(1));

        for (var index = 0; index < OrderKey.IndexEnd; index++)
        {
            shop.Probe.ExpectMessage<OrderAcknowledged>().Order.ShouldBe(new OrderKey(Order.Intent, index));
            shop.Probe.ExpectMessage<ChargeRequested>();
        }
        shop.Probe.ExpectMessage<SubmissionRefused>()
            .ShouldBe(new SubmissionRefused(Order.Intent, OrderKey.IndexEnd, RefusalReason.Busy, TimeSpan.Zero));
        shop.Probe.ExpectNothing();
    }

    [Fact]
    public void An_order_for_which_no_picker_will_ever_be_free_is_cancelled_and_its_money_goes_back()
    {
        var shop = OrderSystem();
        shop.Probe.Tell(shop.Actor, Submission(0)).AdvanceTo(TimeSpan.FromSeconds(1));
        shop.Probe.Tell(shop.Actor, new ChargeAnswered(First, IsCaptured: true))
            .Tell(shop.Actor, new PickFailed(Order, Item: 0, PickFailure.QueueFull))
            .AdvanceTo(TimeSpan.FromSeconds(2));

        shop.Probe.ExpectMessage<OrderAcknowledged>();
        shop.Probe.ExpectMessage<ChargeRequested>();
        shop.Probe.ExpectMessage<OrderConfirmed>();
        shop.Probe.ExpectMessage<PickRequested>();
        shop.Probe.ExpectMessage<RefundRequested>().Charge.ShouldBe(First);
        shop.Probe.ExpectMessage<OrderCancelled>().Reason.ShouldBe(CancellationReason.WarehouseFull);
        shop.Probe.ExpectNothing();
    }

    [Fact]
    public void The_number_of_an_order_that_has_left_is_not_given_again()
    {
        var shop = OrderSystem();
        shop.Probe.Tell(shop.Actor, Submission(0)).AdvanceTo(TimeSpan.FromSeconds(1));
        shop.Probe.Tell(shop.Actor, new DeliveryReported(Order)).Tell(shop.Actor, Submission(1)).AdvanceTo(TimeSpan.FromSeconds(2));

        shop.Probe.ExpectMessage<OrderAcknowledged>().Order.ShouldBe(Order);
        shop.Probe.ExpectMessage<ChargeRequested>();
        shop.Probe.ExpectMessage<OrderAcknowledged>().Order.ShouldBe(new OrderKey(Order.Intent, 1));
    }

    [Fact]
    public void Money_for_a_dead_order_goes_back_once_however_often_it_is_told()
    {
        var shop = OrderSystem();
        shop.Probe.Tell(shop.Actor, Submission(0)).AdvanceTo(TimeSpan.FromSeconds(1));
        shop.Probe.Tell(shop.Actor, new OrderWithdrawn(Order))
            .Tell(shop.Actor, new StatusAnswered(First))
            .AdvanceTo(Moment("12.00:00:00"));
        shop.Probe.Tell(shop.Actor, new ChargeAnswered(First, IsCaptured: true)).AdvanceTo(Moment("12.00:01:00"));

        shop.Heard.Count<RefundRequested>().ShouldBe(1);
    }

    [Fact]
    public void A_submission_that_CoDel_sheds_is_refused_as_busy()
    {
        var patient = new CoDelOptions { Target = TimeSpan.FromMilliseconds(100), Interval = TimeSpan.FromSeconds(10) };
        var workers = new Station<OrderSubmitted>("workers", 1, 100, discipline: QueueDiscipline.CoDel, coDel: patient);
        var shop = OrderSystem(workers: workers);
        for (var intent = 1; intent <= 30; intent++)
            shop.Probe.Tell(shop.Actor, new OrderSubmitted(intent, Draft(), Submission: 0, ClientKey: 0));
        shop.Probe.AdvanceTo(TimeSpan.FromSeconds(20));

        shop.Heard.Count<OrderAcknowledged>().ShouldBe(22); // half a second each, up to the look that ends the first interval
        shop.Heard.Count<SubmissionRefused>().ShouldBe(8);
    }

    /// <summary>An order whose first charge the gateway did not take in.</summary>
    private static TestProbe Refused((TestProbe Probe, ActorRef Actor, Deliveries) shop) => shop.Probe
        .Tell(shop.Actor, Submission(0))
        .AdvanceTo(TimeSpan.FromSeconds(1))
        .Tell(shop.Actor, new ChargeTaken(First, IsAccepted: false))
        .AdvanceTo(TimeSpan.FromSeconds(1));

    private static (TestProbe Probe, ActorRef Actor, Deliveries Heard) OrderSystem(
        TimeSpan? backoff = null, Station<OrderSubmitted>? workers = null)
    {
        var bench = new Bench();
        bench.Map.Gateways.Add(bench.Probe.Self);
        bench.Map.GatewayOfMethod.Add(0);
        bench.Map.Warehouses.Add(bench.Probe.Self);
        var heard = new Deliveries();
        bench.Simulation.Observe(heard);
        var shop = (Shops.Calm with { Catalogue = new CatalogueOptions { Items = 1 } })
            .WithOrderSystem(system => system with { PaymentDeadline = TimeSpan.FromMinutes(1) });
        var retry = new RetryBackoffJitter { BackoffBase = backoff ?? TimeSpan.FromSeconds(15), BackoffMax = TimeSpan.FromHours(1) };
        var system = new OrderSystem(
            shop,
            DecisionPoints.Of([retry]),
            new StockPlan(shop, new ItemCatalogue(shop.Catalogue, shop.Warehouses), drift: null, bench.Simulation.Streams),
            workers ?? new Station<OrderSubmitted>("workers", shop.OrderSystem.Workers, queueCapacity: 100),
            Purposes.OrderService,
            bench.Map,
            bench.Book);
        return (bench.Probe, bench.Simulation.Join(system), heard);
    }

    /// <summary>Each under a key of its own, so that each is a new order.</summary>
    private static OrderSubmitted Submission(int number) => new(Order.Intent, Draft(), number, ClientKey: number);

    /// <summary>Everything that anybody was told, by kind.</summary>
    private sealed class Deliveries : IDeliveryObserver
    {
        private readonly List<Type> _kinds = [];

        public int Count<T>()
            where T : Message => _kinds.Count(kind => kind == typeof(T));

        public void Delivering(in Delivery delivery) => _kinds.Add(delivery.Message.GetType());
    }
}
