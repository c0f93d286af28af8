using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.RandomStreams;

public sealed class StreamsSpec
{
    private static readonly Purpose Picking = Purpose.Named("picking");
    private static readonly Purpose Packing = Purpose.Named("packing");

    [Fact]
    public void A_stream_is_found_by_its_key_whoever_draws_before()
    {
        var alone = Luck(seed: 1, replication: 0).For(Picking, entity: 9).NextUInt64();
        var streams = Luck(seed: 1, replication: 0);
        var other = streams.For(Packing, entity: 9);
        for (var draw = 0; draw < 100; draw++)
            other.NextUInt64();
        streams.For(Picking, entity: 9).NextUInt64().ShouldBe(alone);
    }

    [Fact]
    public void Every_part_of_the_key_matters()
    {
        ulong[] numbers =
        [
            Luck(1, 0).For(Picking, 5, 0).NextUInt64(),
            Luck(2, 0).For(Picking, 5, 0).NextUInt64(),
            Luck(1, 1).For(Picking, 5, 0).NextUInt64(),
            Luck(1, 0).For(Packing, 5, 0).NextUInt64(),
            Luck(1, 0).For(Picking, 6, 0).NextUInt64(),
            Luck(1, 0).For(Picking, 5, 1).NextUInt64(),
            Luck(1, 0).For(Picking, -5, 0).NextUInt64(),
        ];
        numbers.Distinct().Count().ShouldBe(numbers.Length);
    }

    [Fact]
    public void Seed_and_replication_are_not_interchangeable() =>
        Luck(1, 2).For(Picking, 0).NextUInt64().ShouldNotBe(Luck(2, 1).For(Picking, 0).NextUInt64());

    [Fact]
    public void A_purpose_is_known_by_its_name_in_every_version()
    {
        Purpose.Named("picking").ShouldBe(Picking);
        Picking.Id.ShouldBe(PinnedNumbers.PickingId);
        Picking.ShouldNotBe(Packing);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_purpose_needs_a_name(string name) =>
        Should.Throw<OptionRejectedException>(() => Purpose.Named(name)).Message
            .ShouldBe("Purpose is empty; it must be a name.");

    private static Streams Luck(ulong seed, int replication) => new(seed, replication);
}
