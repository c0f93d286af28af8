using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors.Links;

public sealed class LinkSpec
{
    [Fact]
    public void Without_a_link_a_message_arrives_at_once() => ArrivalsOf([new Note(1)], link: null).ShouldBe([(1, Seconds(0))]);

    [Fact]
    public void A_constant_latency_is_the_time_on_the_way() =>
        ArrivalsOf([new Note(1), new Note(2)], Link(Constant.Of(3))).ShouldBe([(1, Seconds(3)), (2, Seconds(3))]);

    [Fact]
    public void A_latency_of_infinite_mean_still_delivers_most_messages_soon()
    {
        Message[] notes = [.. Enumerable.Range(0, 200).Select(number => new Note(number))];
        var arrivals = ArrivalsOf(notes, Link(Pareto.WithShapeAndMin(shape: 0.2, min: 1)));
        arrivals.Count(arrival => arrival.Delay < Seconds(100)).ShouldBeInRange(90, 150); // 1 - 100^-0.2 = 60 %
    }

    [Fact]
    public void A_link_goes_one_way()
    {
        var simulation = Simulation();
        SimTime? back = null;
        var there = simulation.Put((message, turn) => turn.Tell(turn.Sender, message));
        var here = simulation.Join(new Puppet((_, turn) => back = turn.Now, turn => turn.Tell(there, new Note(1))));
        simulation.Connect(here, there, Link(Constant.Of(3)));
        simulation.RunUntil(SimTime.Never);
        back.ShouldBe(Second(3));
    }

    [Fact]
    public void A_link_can_join_actors_of_any_number()
    {
        var simulation = Simulation();
        for (var index = 0; index < 40; index++)
            simulation.Put((_, _) => { });
        SimTime? heard = null;
        var there = simulation.Put((_, turn) => heard = turn.Now);
        var here = simulation.Put((message, turn) => turn.Tell(there, message));
        simulation.Connect(here, there, Link(Constant.Of(3)));
        simulation.Connect(new ActorRef(1), new ActorRef(2), Link(Constant.Of(9)));
        simulation.Inject(here, new Note(1));
        simulation.RunUntil(SimTime.Never);
        heard.ShouldBe(Second(3));
    }

    [Fact]
    public void A_random_latency_is_the_messages_own_whatever_else_is_on_the_way()
    {
        Message[] notes = [.. Enumerable.Range(0, 50).Select(number => new Note(number))];
        Message[] mixed = [.. notes.Reverse().SelectMany(note => (Message[])[new Aside(note.Entity), note, new Aside(note.Entity + 7)])];
        var alone = ArrivalsOf(notes, Link(Exponential.WithMean(10)));
        var inCompany = ArrivalsOf(mixed, Link(Exponential.WithMean(10)), only: Note.KindNumber);
        alone.Select(arrival => arrival.Delay).ShouldBeUnique();
        inCompany.ShouldBe(alone, ignoreOrder: true);
    }

    [Fact]
    public void Attempts_kinds_and_links_have_latencies_of_their_own()
    {
        TimeSpan[] delays =
        [
            .. ArrivalsOf([new Note(1), new Note(1, Attempt: 1), new Aside(1)], Link(Exponential.WithMean(10))).Select(arrival => arrival.Delay),
            .. ArrivalsOf([new Note(1)], new Link("another way", Exponential.WithMean(10), [])).Select(arrival => arrival.Delay),
        ];
        delays.Length.ShouldBe(4);
        delays.ShouldBeUnique();
    }

    [Fact]
    public void Delays_add_up() =>
        ArrivalsOf([new Note(1)], Link(Constant.Of(1), Verdict.Delay(Seconds(10)), Verdict.Pass, Verdict.Delay(Seconds(5))))
            .ShouldBe([(1, Seconds(16))]);

    [Fact]
    public void A_drop_ends_the_list()
    {
        var behind = new Fixed(Verdict.Pass);
        var before = new Fixed(Verdict.Delay(Seconds(1)));
        ArrivalsOf([new Note(1)], new Link("way", Constant.Of(1), [before, new Fixed(Verdict.Drop), behind])).ShouldBeEmpty();
        (before.AskedCount, behind.AskedCount).ShouldBe((1, 0));
    }

    [Fact]
    public void A_duplicate_leaves_later_and_passes_the_rules_behind_on_its_own()
    {
        var behind = new Fixed(Verdict.Delay(Seconds(10)));
        ArrivalsOf([new Note(1)], new Link("way", Constant.Of(1), [new Fixed(Verdict.Duplicate(Seconds(2))), behind]))
            .ShouldBe([(1, Seconds(11)), (1, Seconds(13))]);
        behind.AskedCount.ShouldBe(2);
    }

    [Fact]
    public void A_duplicate_shares_the_delays_of_the_rules_before_it() =>
        ArrivalsOf([new Note(1)], Link(Constant.Of(1), Verdict.Delay(Seconds(10)), Verdict.Duplicate(Seconds(2))))
            .ShouldBe([(1, Seconds(11)), (1, Seconds(13))]);

    [Fact]
    public void What_is_dropped_behind_a_duplicate_is_dropped_twice() =>
        ArrivalsOf([new Note(1)], Link(Constant.Of(1), Verdict.Duplicate(Seconds(2)), Verdict.Drop)).ShouldBeEmpty();

    [Fact]
    public void Every_copy_has_a_latency_of_its_own()
    {
        var twice = Verdict.Duplicate(TimeSpan.Zero);
        var arrivals = ArrivalsOf([new Note(1)], Link(Exponential.WithMean(10), twice, twice));
        arrivals.Count.ShouldBe(4);
        arrivals.Select(arrival => arrival.Delay).ShouldBeUnique();
        var original = ArrivalsOf([new Note(1)], Link(Exponential.WithMean(10))).Single();
        arrivals.ShouldContain(original);
    }

    [Fact]
    public void The_default_verdict_lets_a_message_pass() => default(Verdict).ShouldBe(Verdict.Pass);

    private static Link Link(Distribution latency, params Verdict[] verdicts) =>
        new("way", latency, [.. verdicts.Select(verdict => new Fixed(verdict))]);

    /// <summary>Who arrived after how long, in order of arrival.</summary>
    private static List<(long Number, TimeSpan Delay)> ArrivalsOf(IEnumerable<Message> messages, Link? link, uint? only = null)
    {
        var simulation = Simulation();
        var arrivals = new List<(long, TimeSpan)>();
        var there = simulation.Put((message, turn) =>
        {
            if (only is null || message.Kind == only)
                arrivals.Add((message.Entity, turn.Now - SimTime.Zero));
        });
        var here = simulation.PutStarter(turn =>
        {
            foreach (var message in messages)
                turn.Tell(there, message);
        });
        if (link is not null)
            simulation.Connect(here, there, link);
        simulation.RunUntil(SimTime.Never);
        return arrivals;
    }

    /// <summary>A rule with one verdict for everything.</summary>
    private sealed class Fixed(Verdict verdict) : ILinkRule
    {
        public int AskedCount { get; private set; }

        public Verdict Judge(Message message, SimTime now, Streams streams)
        {
            AskedCount++;
            return verdict;
        }
    }
}
