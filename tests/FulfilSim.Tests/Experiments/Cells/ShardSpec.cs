using FulfilSim.Experiments.Cells;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Cells;

public sealed class ShardSpec
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(40)]
    public void Every_cell_is_in_one_shard_and_no_shard_has_much_more_to_do_than_another(int count)
    {
        var plan = CellPlan.ForComparison(FakeScenario.With(4, FakeScenario.Protected()));
        var shards = Enumerable.Range(1, count).Select(number => new Shard(number, count).Of(plan)).ToList();
        shards.SelectMany(shard => shard).ShouldBe(plan, ignoreOrder: true);
        (shards.Max(shard => shard.Count) - shards.Min(shard => shard.Count)).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("1/1")]
    [InlineData("2/8")]
    [InlineData("10000/10000")]
    public void A_shard_is_read_as_it_is_written(string text) => Shard.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("1/10001")]
    [InlineData("-1/8")]
    [InlineData("1/8/2")]
    [InlineData("2")]
    [InlineData(" 1/8")]
    [InlineData("1/")]
    [InlineData("")]
    [InlineData("99999999999/99999999999")]
    public void What_is_no_shard_is_not_read(string text) => Shard.Parse(text).ShouldBeNull();

    [Fact]
    public void A_directory_says_which_shard_it_holds() => new Shard(2, 8).FolderName("shop-0123").ShouldBe("shop-0123.shard-2-of-8");
}
