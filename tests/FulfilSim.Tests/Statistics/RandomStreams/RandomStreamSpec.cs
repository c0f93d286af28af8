using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.RandomStreams;

public sealed class RandomStreamSpec
{
    private const int Draws = 20_000;
    private static readonly Purpose Picking = Purpose.Named("picking");

    [Theory]
    [InlineData(0, 0, 0, 0xca00a0459843d731, 0x66c24222c9a845b5)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x65b021d60cd8310f, 0x4d02f3222f86df20)]
    [InlineData(0xa4093822299f31d0, 0x243f6a8885a308d3, 0x13198a2e03707344, 0x0a5e742c2997341c, 0xb0f883d38000de5d)]
    public void The_generator_gives_its_published_answers(
        ulong key, ulong low, ulong high, ulong first, ulong second) =>
        Philox.Block(key, low, high).ShouldBe((first, second));

    [Fact]
    public void The_first_numbers_are_the_same_in_every_version()
    {
        var stream = Stream(entity: 7, occurrence: 2);
        new[] { stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64() }
            .ShouldBe([PinnedNumbers.First, PinnedNumbers.Second, PinnedNumbers.Third]);
    }

    [Fact]
    public void Units_are_spread_evenly_over_zero_to_one()
    {
        var stream = Stream(entity: 1);
        var counts = new int[100];
        for (var draw = 0; draw < Draws; draw++)
            counts[(int)(stream.NextUnit() * 100)]++;
        ChiSquare(counts).ShouldBeInRange(47, 182); // 99 degrees of freedom, the outer 2 · 10^-6
    }

    [Fact]
    public void Neighbouring_entities_have_unrelated_luck()
    {
        var counts = new int[100];
        for (var entity = 0; entity < Draws; entity++)
            counts[FirstDigit(Stream(entity)) * 10 + FirstDigit(Stream(entity + 1))]++;
        ChiSquare(counts).ShouldBeInRange(47, 182);
    }

    [Fact]
    public void Neighbouring_occurrences_have_unrelated_luck()
    {
        var counts = new int[100];
        for (var time = 0; time < Draws; time++)
            counts[FirstDigit(Stream(5, time)) * 10 + FirstDigit(Stream(5, time + 1))]++;
        ChiSquare(counts).ShouldBeInRange(47, 182);
    }

    [Fact]
    public void Every_index_is_as_likely()
    {
        var stream = Stream(entity: 3);
        var counts = new int[7];
        for (var draw = 0; draw < Draws; draw++)
            counts[stream.NextIndex(7)]++;
        ChiSquare(counts).ShouldBeLessThan(38); // 6 degrees of freedom, the upper 10^-6
    }

    [Fact]
    public void The_largest_and_the_smallest_bits_stay_inside_the_open_unit()
    {
        var stream = Stream(entity: 4);
        for (var draw = 0; draw < Draws; draw++)
            stream.NextOpenUnit().ShouldBeInRange(double.Epsilon, 1 - 1.0 / (1UL << 53));
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, Draws)]
    public void What_never_happens_never_does_and_what_always_happens_always_does(double probability, int happened)
    {
        var stream = Stream(entity: 6);
        Enumerable.Range(0, Draws).Count(_ => stream.NextChance(probability)).ShouldBe(happened);
    }

    [Fact]
    public void A_copy_goes_its_own_way_with_the_same_numbers()
    {
        var stream = Stream(entity: 8);
        stream.NextUInt64();
        var copy = stream;
        copy.NextUInt64().ShouldBe(stream.NextUInt64());
        copy.NextUInt64().ShouldBe(stream.NextUInt64());
    }

    private static RandomStream Stream(long entity, int occurrence = 0) =>
        new Streams(seed: 42, replication: 0).For(Picking, entity, occurrence);

    private static int FirstDigit(RandomStream stream) => (int)(stream.NextUnit() * 10);

    private static double ChiSquare(int[] counts)
    {
        var expected = counts.Sum() / (double)counts.Length;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
