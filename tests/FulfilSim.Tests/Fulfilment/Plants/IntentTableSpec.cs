using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using FulfilSim.Fulfilment.Plants;

namespace FulfilSim.Tests.Fulfilment.Plants;

public sealed class IntentTableSpec
{
    private readonly IntentTable<Thing> _table = new();

    [Fact]
    public void An_intents_things_are_told_apart_by_their_numbers()
    {
        Put(intent: 7, [0, 1, 64]);
        Put(intent: 8, [5]);
        _table.Find(7, 0).ShouldBe(new Thing(0));
        _table.Find(7, 64).ShouldBe(new Thing(64));
        _table.Find(8, 5).ShouldBe(new Thing(5));
        IsThere(7, 5).ShouldBeFalse();
        IsThere(8, 0).ShouldBeFalse();
        IsThere(9, 0).ShouldBeFalse();
    }

    [Fact]
    public void They_stand_in_the_order_in_which_they_came_whatever_their_numbers()
    {
        Put(intent: 7, [64, 0, 1]);
        Numbers(7).ShouldBe([64, 0, 1]);
    }

    [Theory]
    [InlineData(64, new[] { 0, 1 })]
    [InlineData(0, new[] { 64, 1 })]
    [InlineData(1, new[] { 64, 0 })]
    [InlineData(2, new[] { 64, 0, 1 })] // nobody has this number
    public void When_one_leaves_those_behind_it_move_up(int leaving, int[] left)
    {
        Put(intent: 7, [64, 0, 1]);
        _table.Remove(7, leaving);
        Numbers(7).ShouldBe(left);
    }

    [Fact]
    public void All_of_an_intents_things_leave_together()
    {
        Put(intent: 7, [0, 1]);
        Put(intent: 8, [0, 1]);
        _table.RemoveAll(7);
        Numbers(7).ShouldBeEmpty();
        Numbers(8).ShouldBe([0, 1]);
        Put(intent: 7, [2]);
        Numbers(7).ShouldBe([2]);
    }

    [Fact]
    public void What_is_written_to_a_place_is_found_there_again()
    {
        Put(intent: 7, [0, 1]);
        _table.Find(7, 0).Worth = 10;
        _table.At(7, place: 1).Worth = 20;
        for (var intent = 1000; intent < 100_000; intent++)
            Put(intent, [0, 1]);
        _table.At(7, place: 0).Worth.ShouldBe(10);
        _table.Find(7, 1).Worth.ShouldBe(20);
    }

    [Fact]
    public void Any_script_gives_what_a_list_of_each_intent_gives() =>
        Prop.ForAll(
            Gen.Choose(0, 2).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, 4)).ListOf().ToArbitrary(),
            script => Play(script.Select(step => (step.Item1.Item1, step.Item1.Item2, step.Item2))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool Play(IEnumerable<(int Step, int Intent, int Number)> script)
    {
        var (spec, model) = (new IntentTableSpec(), Enumerable.Range(0, 4).Select(_ => new List<int>()).ToArray());
        foreach (var (step, intent, number) in script)
        {
            if (step == 0)
            {
                spec._table.Remove(intent, number);
                model[intent].Remove(number);
            }
            else if (!model[intent].Contains(number))
            {
                spec.Put(intent, [number]);
                model[intent].Add(number);
            }
            if (spec.IsThere(intent, number) != model[intent].Contains(number) || !spec.Numbers(intent).SequenceEqual(model[intent]))
                return false;
        }
        return true;
    }

    private void Put(long intent, int[] numbers)
    {
        foreach (var number in numbers)
            _table.Add(intent, new Thing(number));
    }

    private bool IsThere(long intent, int number) => !Unsafe.IsNullRef(ref _table.Find(intent, number));

    private IEnumerable<int> Numbers(long intent) =>
        Enumerable.Range(0, _table.CountOf(intent)).Select(place => _table.At(intent, place).Number);

    private record struct Thing(int Number) : INumbered
    {
        public int Worth { get; set; }
    }
}
