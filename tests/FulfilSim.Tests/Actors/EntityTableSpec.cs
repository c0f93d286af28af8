using FsCheck;
using FsCheck.Fluent;
using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Actors;

public sealed class EntityTableSpec
{
    private const long Million = 1_000_000;
    private readonly EntityTable<string> _table = new();

    [Fact]
    public void An_entity_is_there_from_its_adding_to_its_removing()
    {
        _table.TryGet(5, out _).ShouldBeFalse();
        _table.Add(5, "five");
        _table.TryGet(5, out var value).ShouldBeTrue();
        value.ShouldBe("five");
        _table.Contains(5).ShouldBeTrue();
        _table.Remove(5).ShouldBeTrue();
        _table.TryGet(5, out _).ShouldBeFalse();
        _table.Contains(5).ShouldBeFalse();
        _table.Remove(5).ShouldBeFalse();
        _table.Count.ShouldBe(0);
    }

    [Fact]
    public void An_entity_is_added_once()
    {
        _table.Add(5, "five");
        Should.Throw<InvariantViolationException>(() => { _table.Add(5, "again"); });
    }

    [Fact]
    public void What_is_asked_for_is_not_mistaken_for_an_entity_far_away()
    {
        _table.Add(5, "five");
        for (var distance = 128L; distance > 0; distance *= 2)
            _table.TryGet(5 + distance, out _).ShouldBeFalse();
    }

    [Fact]
    public void Entities_however_far_apart_live_side_by_side()
    {
        long[] far = [0, 1, 127, 128, 8192, 8192 * 128, 1L << 31, 1L << 40, (1L << 40) + (64 * 128), 1L << 62, long.MaxValue];
        foreach (var entity in far)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _table.Add(entity, $"{entity}");
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000, $"bytes for {entity}");
        }
        foreach (var entity in far)
        {
            _table.TryGet(entity, out var value).ShouldBeTrue();
            value.ShouldBe($"{entity}");
        }
        _table.InOrder().Select(entry => entry.Entity).ShouldBe(far);
    }

    [Fact]
    public void A_straggler_does_not_make_the_table_grow_with_the_numbers_that_have_gone_by()
    {
        _table.Add(3, "straggler");
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlideOver(Million, width: 50);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50_000); // bytes for a million entities
        _table.InOrder().ShouldBe([(3, "straggler")]);
    }

    [Fact]
    public void Pages_are_used_again()
    {
        SlideOver(1000, width: 50);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlideOver(Million, width: 50);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000); // bytes for a million entities
    }

    [Fact]
    public void An_entity_keeps_its_place_whoever_else_comes_or_goes()
    {
        var table = new EntityTable<long>();
        ref var place = ref table.Add(3, 0);
        for (var entity = 10L; entity < Million; entity++)
        {
            table.Add(entity, entity);
            if (entity >= 2000)
                table.Remove(entity - 1990);
        }
        place = 42;
        table.TryGet(3, out var value).ShouldBeTrue();
        value.ShouldBe(42);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    [InlineData(128 * 64)]
    [InlineData(128 * 4096)]
    public void Any_script_gives_what_a_dictionary_gives(long stride) =>
        Prop.ForAll(
            Gen.Choose(0, 2).Zip(Gen.Choose(-20, 60)).ListOf().ToArbitrary(),
            script => Play(script.Select(step => (step.Item1, step.Item2 * stride)))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool Play(IEnumerable<(int Step, long Entity)> script)
    {
        var (table, model) = (new EntityTable<string>(), new SortedDictionary<long, string>());
        foreach (var (step, entity) in script)
        {
            if (step == 0 && table.Remove(entity) != model.Remove(entity))
                return false;
            if (step != 0 && model.TryAdd(entity, $"{entity}"))
                table.Add(entity, $"{entity}");
            if (table.TryGet(entity, out var found) != model.TryGetValue(entity, out var expected) || found != expected)
                return false;
            if (table.Count != model.Count)
                return false;
        }
        return table.InOrder().SequenceEqual(model.Select(entry => (entry.Key, entry.Value)));
    }

    /// <summary>Numbers rise one by one, each entity stays a while.</summary>
    private void SlideOver(long count, int width)
    {
        for (var entity = 10L; entity < count; entity++)
        {
            _table.Add(entity, "passing by");
            if (entity >= 10 + width)
                _table.Remove(entity - width);
        }
        for (var entity = Math.Max(10, count - width); entity < count; entity++)
            _table.Remove(entity);
    }
}
