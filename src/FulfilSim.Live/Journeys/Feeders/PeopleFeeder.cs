using System.Text;
using Bogus;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>
/// People who do not exist. So many are made up before the run, since making one takes long; beyond them they come again with
/// another number in their address of mail, which leads to nobody.
/// </summary>
internal sealed class PeopleFeeder : IFeeder
{
    private const int MadeCount = 5000;
    private const int EmailColumn = 1;

    private static readonly Purpose People = Purpose.Named("feeder-people");
    public static readonly IReadOnlyList<string> Names = ["name", "email", "phone", "street", "city", "postcode"];

    private readonly byte[][][] _people;
    private readonly bool _isRecycled;

    /// <param name="locale">One that Bogus knows.</param>
    /// <param name="seed">The experiment's.</param>
    /// <param name="isRecycled">Whether the first one comes again after the last.</param>
    public PeopleFeeder(string locale, ulong seed, bool isRecycled)
    {
        _isRecycled = isRecycled;
        var streams = new Streams(seed, replication: 0);
        var faker = new Faker(locale);
        _people = [.. Enumerable.Range(0, MadeCount).Select(row => Made(faker, streams, row))];
    }

    public IReadOnlyList<string> Columns => Names;

    public long RowCount => _isRecycled ? MadeCount : long.MaxValue;

    /// <summary>Whether there are people of a locale.</summary>
    public static bool Knows(string locale) => Database.LocaleResourceExists(locale);

    public ReadOnlySpan<byte> Value(long row, int column)
    {
        var value = _people[row % MadeCount][column];
        return column == EmailColumn && row >= MadeCount ? Encoding.UTF8.GetBytes(Numbered(Encoding.UTF8.GetString(value), row)) : value;
    }

    private static byte[][] Made(Faker faker, Streams streams, int row)
    {
        var stream = streams.For(People, row);
        faker.Random = new Randomizer((int)(stream.NextUInt64() >> 33));
        var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
        string[] person =
        [
            $"{first} {last}", Numbered(faker.Internet.ExampleEmail(first, last), row), faker.Phone.PhoneNumber(), faker.Address.StreetAddress(),
            faker.Address.City(), faker.Address.ZipCode(),
        ];
        return [.. person.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>ana@example.com becomes ana.17@example.com, and ana.17@example.com becomes ana.5017@example.com.</summary>
    private static string Numbered(string email, long row)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var name = email[..at];
        if (row >= MadeCount)
            name = name[..name.LastIndexOf('.')];
        return $"{name}.{row}{email[at..]}";
    }
}
