using System.CommandLine;
using System.Globalization;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Live.Running;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Cli.Flags;

/// <summary>What only a live run is told.</summary>
internal sealed class LoadFlags
{
    private const string RunIdFormat = "yyyyMMdd-HHmmss";

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Begin of a slice of the scenario's own demand, from the scenario's start. Default: the load's shape comes.",
        HelpName = "D",
    };

    private readonly Option<string?> _for = new("--for")
    {
        Description = "Length of that slice.",
        HelpName = "D",
    };

    private readonly Option<string?> _timeScale = new("--time-scale")
    {
        Description = "Scenario's seconds in a second; only for the simulated shop. Default: 1.",
        HelpName = "X",
    };

    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "This machine makes part I of N of the load, beside others that make the rest; merge joins what they measured.",
        HelpName = "I/N",
    };

    private readonly Option<DateTimeOffset?> _startAt = new("--start-at")
    {
        Description = "The first block begins then, on all machines: a moment with its offset from UTC. Default: at once.",
        HelpName = "T",
    };

    private readonly Option<string[]> _owned = new("--i-own")
    {
        Description = "A host that is yours to load; needed for each that is not this very machine.",
        HelpName = "HOST",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _otlp = new("--otlp")
    {
        Description = "Sends measures to an OpenTelemetry collector while the load is on, such as http://127.0.0.1:4318.",
        HelpName = "URL",
    };

    private readonly Option<string?> _runId = new("--run-id")
    {
        Description = "Names the run: at the target, and its directory of results. Default: the time.",
        HelpName = "ID",
    };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_for);
        command.Add(_timeScale);
        command.Add(_shard);
        command.Add(_startAt);
        command.Add(_owned);
        command.Add(_otlp);
        command.Add(_runId);
    }

    /// <summary>Null when the load's shape is to come.</summary>
    /// <exception cref="UsageException">One of the two is missing, or is no duration.</exception>
    public LoadSlice? Slice(ParseResult parsed) => (parsed.GetValue(_from), parsed.GetValue(_for)) switch
    {
        (null, null) => null,
        ({ } from, { } length) => new(DurationOf("--from", from, TimeSpan.Zero), DurationOf("--for", length, TimeSpan.FromSeconds(1))),
        _ => throw new UsageException("A slice of the demand has a begin and a length: give both --from and --for."),
    };

    /// <exception cref="UsageException">It is no such number.</exception>
    public double TimeScale(ParseResult parsed)
    {
        if (parsed.GetValue(_timeScale) is not { } text)
            return 1;
        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale);
        return isNumber && scale is >= 0.001 and <= 100_000
            ? scale
            : throw new UsageException($"--time-scale is '{text}'; it must be a number from 0.001 to 100000.");
    }

    /// <exception cref="UsageException">It is no such part.</exception>
    public LoadShare Share(ParseResult parsed)
    {
        if (parsed.GetValue(_shard) is not { } text)
            return LoadShare.Whole;
        return Experiments.Cells.Shard.Parse(text) is { } shard
            ? new(shard.Number - 1, shard.Count)
            : throw new UsageException($"--shard is '{text}'; it must be one part of at most {Experiments.Cells.Shard.CountMax}, such as 1/3 or 3/3.");
    }

    public DateTimeOffset? StartAt(ParseResult parsed) => parsed.GetValue(_startAt);

    public IReadOnlyList<string> Owned(ParseResult parsed) => parsed.GetValue(_owned)!;

    /// <exception cref="UsageException">It is no address.</exception>
    public Uri? Otlp(ParseResult parsed)
    {
        if (parsed.GetValue(_otlp) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UsageException($"--otlp is '{text}'; it must be an address such as http://127.0.0.1:4318.");
    }

    public bool IsRunIdGiven(ParseResult parsed) => parsed.GetValue(_runId) is not null;

    /// <exception cref="UsageException">It has letters that no header or directory should have.</exception>
    public string RunId(ParseResult parsed, TimeProvider time)
    {
        var given = parsed.GetValue(_runId);
        if (given is null)
            return (StartAt(parsed) ?? time.GetUtcNow()).UtcDateTime.ToString(RunIdFormat, CultureInfo.InvariantCulture);
        return given.Length is > 0 and <= 64 && given.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? given
            : throw new UsageException($"--run-id is '{given}'; it must be up to 64 letters, digits, - and _.");
    }

    private static TimeSpan DurationOf(string name, string text, TimeSpan min) =>
        TypedDuration.Parse(text) is { } duration && duration >= min
            ? duration
            : throw new UsageException($"{name} is '{text}'; it must be {TypedDuration.Expected}{(min > TimeSpan.Zero ? ", and at least 1s" : "")}.");
}
