using FsCheck;
using FsCheck.Fluent;
using FulfilSim.Actors;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors;

public sealed class TraceDigestSpec
{
    private static readonly Purpose Wait = Purpose.Named("wait");
    private static readonly Mark Original = new(Due: 123_456_789, From: 2, To: 5, Kind: 0x9ABCDEF0, Entity: 4711, Occurrence: 3);

    [Fact]
    public void The_same_run_has_the_same_digest()
    {
        var (first, again) = (PlayedWith(seed: 1), PlayedWith(seed: 1));
        again.ShouldBe(first);
        (first == again).ShouldBeTrue();
        first.GetHashCode().ShouldBe(again.GetHashCode());
        first.ToString().ShouldMatch("^[0-9a-f]{32}$");
        first.Equals((object)again).ShouldBeTrue();
    }

    [Fact]
    public void Other_luck_is_another_digest() => (PlayedWith(seed: 1) != PlayedWith(seed: 2)).ShouldBeTrue();

    [Fact]
    public void Nothing_delivered_is_the_digest_of_the_beginning() =>
        Simulation().Digest.ShouldBe(new TraceDigest());

    [Fact]
    public void Any_single_changed_delivery_changes_it() =>
        Prop.ForAll(Marks().NonEmptyListOf().ToArbitrary(), Marks().ToArbitrary(), ArbMap.Default.ArbFor<byte>(), (trace, change, at) =>
        {
            var index = at % trace.Count;
            var changed = trace.ToList();
            changed[index] = change;
            return (DigestOf(trace) == DigestOf(changed)) == (trace[index] == change);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_two_changes_of_a_delivery_undo_each_other()
    {
        var digests = new HashSet<string> { DigestOf([Original]).ToString() };
        Mark[] once = [.. Flips(Original)];
        var changes = new HashSet<Mark>(once.SelectMany(Flips));
        changes.UnionWith(once);
        changes.Remove(Original);
        changes.Count.ShouldBeGreaterThan(10_000);
        foreach (var change in changes)
            digests.Add(DigestOf([change]).ToString()).ShouldBeTrue($"{change} looks like another change of {Original}");
    }

    [Fact]
    public void The_order_of_deliveries_matters() =>
        Prop.ForAll(Marks().ToArbitrary(), Marks().ToArbitrary(), (first, second) =>
            first == second || DigestOf([first, second]) != DigestOf([second, first])).QuickCheckThrowOnFailure();

    [Fact]
    public void Deliveries_that_differ_have_different_hashes_wherever_they_are()
    {
        Mark[] changes = [Original, .. Flips(Original)];
        changes.Select(mark => TraceDigest.HashOf(DeliveryOf(mark))).Distinct().Count().ShouldBe(changes.Length);
    }

    [Fact]
    public void A_delivery_more_or_less_matters()
    {
        Mark[] trace = [Original, Original with { Due = Original.Due + 1 }];
        DigestOf(trace).ShouldNotBe(DigestOf(trace[..1]));
        DigestOf(trace).ShouldNotBe(DigestOf([.. trace, trace[1]]));
    }

    /// <summary>Every mark that differs in one bit.</summary>
    private static IEnumerable<Mark> Flips(Mark mark)
    {
        for (var bit = 0; bit < 62; bit++)
        {
            yield return mark with { Due = mark.Due ^ (1L << bit) };
            yield return mark with { Entity = mark.Entity ^ (1L << bit) };
        }
        for (var bit = 0; bit < 31; bit++)
            yield return mark with { Occurrence = mark.Occurrence ^ (1 << bit) };
        for (var bit = 0; bit < 32; bit++)
            yield return mark with { Kind = mark.Kind ^ (1u << bit) };
        for (var bit = 0; bit < 12; bit++)
        {
            yield return mark with { From = mark.From ^ (1 << bit) };
            yield return mark with { To = mark.To ^ (1 << bit) };
        }
    }

    private static Gen<Mark> Marks() =>
        from due in Gen.Choose(0, 20)
        from place in Gen.Choose(0, 15)
        from kind in Gen.Choose(0, 3)
        from entity in Gen.Choose(0, 20)
        from occurrence in Gen.Choose(0, 3)
        select new Mark(due * 1_048_576L, place / 4, place % 4, (uint)kind, entity * 8192L, occurrence);

    private static TraceDigest DigestOf(IEnumerable<Mark> trace)
    {
        var digest = new TraceDigest();
        foreach (var mark in trace)
            digest.Fold(DeliveryOf(mark));
        return digest;
    }

    private static Delivery DeliveryOf(Mark mark) => new(
        new SimTime(mark.Due), new ActorRef(mark.From), new ActorRef(mark.To), new Stamp(mark.Kind, mark.Entity, mark.Occurrence));

    private static TraceDigest PlayedWith(ulong seed)
    {
        var simulation = Simulation(seed);
        simulation.Join(new Puppet(
            (message, turn) => turn.After(TimeSpan.FromSeconds(turn.Draw(Wait, message.Entity).NextUnit()), new Note(message.Entity + 1)),
            turn => turn.After(TimeSpan.Zero, new Note(0))));
        simulation.RunUntil(Second(100));
        return simulation.Digest;
    }

    /// <summary>All that a digest sees of a delivery.</summary>
    private sealed record Mark(long Due, int From, int To, uint Kind, long Entity, int Occurrence);

    private sealed record Stamp(uint Kind, long About, int Which) : Message(Kind, About, Which);
}
