using System.Globalization;
using System.Text;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>What a run says of itself and of the shop it was written for, ready to be put into templates.</summary>
internal sealed class RunWords
{
    private static readonly Purpose ThinkTime = Purpose.Named("journey-think-time");

    private readonly byte[][] _values;
    private readonly string[] _secrets;

    /// <param name="facts">Of this block.</param>
    /// <param name="words">Names that drafts have only the numbers of.</param>
    /// <param name="variables">Values of the environment variables that templates ask for, in their order.</param>
    public RunWords(RunFacts facts, OrderWords words, IReadOnlyList<string> variables)
    {
        Facts = facts;
        _secrets = [.. variables.Where(value => value.Length > 0)];
        Words = words;
        _values =
        [
            Utf8(facts.Id), Utf8(facts.Mark), Utf8(facts.Arm), Utf8(facts.Block.ToString(CultureInfo.InvariantCulture)), Utf8(facts.WebhookUrl),
            .. variables.Select(Utf8),
        ];
        Thinking = new Streams(facts.Seed, facts.Block).KeyOf(ThinkTime);
        ReferencePrefix = Utf8($"{facts.Id}-{facts.Arm}-{facts.Block.ToString(CultureInfo.InvariantCulture)}-");
    }

    public RunFacts Facts { get; }

    /// <summary>Streams of the times that buyers think.</summary>
    public StreamKey Thinking { get; }

    public OrderWords Words { get; }

    /// <summary>What all references of the block begin with.</summary>
    public byte[] ReferencePrefix { get; }

    public ReadOnlySpan<byte> this[int index] => _values[index];

    /// <summary>Whether a text has the value of an environment variable in it.</summary>
    public bool HasSecret(string text) => Array.Exists(_secrets, secret => text.Contains(secret, StringComparison.Ordinal));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>What a run says of itself in requests.</summary>
public sealed record RunFacts
{
    /// <summary>Names the run; no other one has it.</summary>
    public required string Id { get; init; }

    /// <summary>The deployment's name.</summary>
    public required string Arm { get; init; }

    /// <summary>0-based number of the block: its replication.</summary>
    public int Block { get; init; }

    /// <summary>The experiment's seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Value of the header that marks a test.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Where the running system is to send its notices; empty when none are received.</summary>
    public string WebhookUrl { get; init; } = "";
}

/// <summary>Names that a draft has only the numbers of, in UTF-8.</summary>
public sealed class OrderWords
{
    /// <param name="shop">As the scenario says it.</param>
    public OrderWords(ShopOptions shop)
    {
        Currency = Encoding.UTF8.GetBytes(shop.Economics.Currency);
        Methods = [.. shop.Buyers.PaymentMix.Keys.Select(Encoding.UTF8.GetBytes)];
        Regions = [.. shop.Buyers.Regions.Select(region => Encoding.UTF8.GetBytes(region.Name))];
        Channels = [.. shop.Buyers.Channels.Select(channel => Encoding.UTF8.GetBytes(channel.Name))];
    }

    internal byte[] Currency { get; }

    internal byte[][] Methods { get; }

    internal byte[][] Regions { get; }

    internal byte[][] Channels { get; }
}
