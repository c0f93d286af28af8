using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Ordering;

namespace FulfilSim.Tests.Fulfilment.Plants;

public sealed class UnpaidLineSpec
{
    private readonly UnpaidLine _line = new();

    [Fact]
    public void Orders_stand_in_line_from_the_oldest_to_the_youngest()
    {
        Enter(3, 1, 2);
        Line().ShouldBe([3, 1, 2]);
        _line[_line.Oldest].Since.ShouldBe(new SimTime(0));
    }

    [Theory]
    [InlineData(0, new long[] { 11, 12, 13 })] // the oldest
    [InlineData(2, new long[] { 10, 11, 13 })] // one in the middle
    [InlineData(3, new long[] { 10, 11, 12 })] // the youngest
    public void When_one_is_paid_the_others_keep_their_order(int paid, long[] left)
    {
        var places = Enter(10, 11, 12, 13);
        _line.Leave(places[paid]);
        Line().ShouldBe(left);
        Enter(14);
        Line().ShouldBe([.. left, 14]);
    }

    [Fact]
    public void When_all_are_paid_nobody_is_the_oldest()
    {
        foreach (var place in Enter(1, 2, 3))
            _line.Leave(place);
        _line.Oldest.ShouldBe(UnpaidLine.Nowhere);
        Enter(4);
        Line().ShouldBe([4]);
    }

    [Fact]
    public void Places_are_used_again()
    {
        var before = Enter(Numbers(100));
        foreach (var place in before)
            _line.Leave(place);
        Enter(Numbers(100)).ShouldBe(before, ignoreOrder: true);
        Line().ShouldBe(Numbers(100));
    }

    private int[] Enter(params long[] intents) =>
        [.. intents.Select((intent, tick) => _line.Enter(new OrderKey(intent, 0), new SimTime(tick)))];

    private IEnumerable<long> Line()
    {
        for (var place = _line.Oldest; place != UnpaidLine.Nowhere; place = _line[place].Younger)
            yield return _line[place].Order.Intent;
    }

    private static long[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => (long)number)];
}
