using System.Text;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

public sealed class FeederSpec
{
    [Theory]
    [InlineData("user,key\nana,1\nbo,2\n")]
    [InlineData("user;key\r\nana;1\r\nbo;2")]
    [InlineData("\uFEFFuser,key\n\"ana\",1\n\nbo,2\n")]
    public void A_table_is_read_whatever_ends_its_lines(string text)
    {
        var feeder = Table(text);
        feeder.Columns.ShouldBe(["user", "key"]);
        All(feeder).ShouldBe(["ana 1", "bo 2"]);
    }

    [Fact]
    public void A_value_in_quotes_may_hold_commas_quotes_and_lines() =>
        All(Table("user,key\n\"a, \"\"b\"\"\nc\",é\n")).ShouldBe(["a, \"b\"\nc é"]);

    [Theory]
    [InlineData("", "a first line that does not name each column once")]
    [InlineData("user,user\na,b\n", "a first line that does not name each column once")]
    [InlineData("user,\na,b\n", "a first line that does not name each column once")]
    [InlineData("user,key\n", "no row below its names")]
    [InlineData("user,key\na,b\nc\n", "line 3")]
    [InlineData("user,key\n\"a,b\n", "line 2")]
    public void What_is_no_table_is_told_with_its_line(string text, string trouble) =>
        Should.Throw<TargetNotReadyException>(() => Table(text)).Message.ShouldContain(trouble);

    [Fact]
    public void What_is_no_UTF_8_is_told() => Should.Throw<TargetNotReadyException>(
        () => CsvFeeder.Read("users.csv", new MemoryStream([.. "user\n"u8, 0xE9, (byte)'\n']))).Message.ShouldContain("line 2");

    [Fact]
    public void A_message_holds_no_value() =>
        Should.Throw<TargetNotReadyException>(() => Table("user,key\nana,hush,hush\n")).Message.ShouldNotContain("hush");

    [Fact]
    public void Recycled_rows_begin_again_after_the_last() =>
        Rows(FeederUse.Recycled, FeederSlice.Whole, intents: 7).ShouldBe([0, 1, 2, 3, 4, 0, 1]);

    [Fact]
    public void Unique_rows_are_given_once_and_then_there_are_none() =>
        Rows(FeederUse.Unique, FeederSlice.Whole, intents: 7).ShouldBe([0, 1, 2, 3, 4, null, null]);

    [Theory]
    [InlineData(FeederUse.Recycled)]
    [InlineData(FeederUse.Unique)]
    public void Shards_take_turns(FeederUse use)
    {
        Rows(use, new() { Shard = 0, ShardCount = 2 }, intents: 2).ShouldBe([0, 2]);
        Rows(use, new() { Shard = 1, ShardCount = 2 }, intents: 2).ShouldBe([1, 3]);
    }

    [Fact]
    public void No_unique_row_is_given_out_twice_whatever_block_and_shard_asks()
    {
        var seen = new HashSet<long>();
        foreach (var (block, shard) in from block in Enumerable.Range(0, 3) from shard in Enumerable.Range(0, 4) select (block, shard))
        {
            var slice = new FeederSlice { IntentFirst = 100, Block = block, BlockCount = 3, Shard = shard, ShardCount = 4 };
            for (var intent = 100L; intent < 150; intent++)
                seen.Add(slice.RowOf(intent, FeederUse.Unique)).ShouldBeTrue();
        }
        seen.ShouldBe(Enumerable.Range(0, 600).Select(row => (long)row), ignoreOrder: true);
    }

    [Fact]
    public void The_same_seed_makes_up_the_same_people_and_another_one_others()
    {
        PeopleFeeder people = new("pt_BR", 7, isRecycled: true), again = new("pt_BR", 7, isRecycled: true), others = new("pt_BR", 8, isRecycled: true);
        Enumerable.Range(0, 50).Select(row => All(people, row)).ShouldBe(Enumerable.Range(0, 50).Select(row => All(again, row)));
        Enumerable.Range(0, 50).Count(row => All(people, row) == All(others, row)).ShouldBeLessThan(3);
        people.Columns.ShouldBe(["name", "email", "phone", "street", "city", "postcode"]);
        Enumerable.Range(0, 50).Where(row => All(people, row).Split(' ').Contains("")).ShouldBeEmpty();
    }

    [Fact]
    public void No_mail_of_people_who_do_not_exist_leads_to_anybody_and_no_two_have_the_same()
    {
        var people = new PeopleFeeder("en", 7, isRecycled: false);
        var mails = Enumerable.Range(0, 12_000).Select(row => Encoding.UTF8.GetString(people.Value(row, 1))).ToList();
        mails.Distinct().Count().ShouldBe(mails.Count);
        mails.ShouldAllBe(mail => mail.Contains("@example.", StringComparison.Ordinal));
    }

    private static CsvFeeder Table(string text) => CsvFeeder.Read("users.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> All(IFeeder feeder) => Enumerable.Range(0, (int)feeder.RowCount).Select(row => All(feeder, row));

    private static string All(IFeeder feeder, int row) =>
        string.Join(' ', Enumerable.Range(0, feeder.Columns.Count).Select(column => Encoding.UTF8.GetString(feeder.Value(row, column))));

    private static IEnumerable<long?> Rows(FeederUse use, FeederSlice slice, int intents)
    {
        var feeders = new FeederRows([new("users", Table("user\na\nb\nc\nd\ne\n"), use)], slice);
        for (var intent = 0; intent < intents; intent++)
        {
            var rows = new long[1];
            yield return feeders.Find(intent, rows) is null ? rows[0] : null;
        }
    }
}
