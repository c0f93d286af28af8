using System.Text;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>Compiles the steps of one list, one after the other: what one takes, the next ones know.</summary>
/// <param name="scope">Names that are known; grows by what is taken.</param>
/// <param name="taken">Takes in the names that steps give values to.</param>
/// <param name="mark">Headers that every request carries anyway.</param>
internal sealed class StepMaker(NameScope scope, TakenNames taken, MarkOptions mark, FlawList flaws)
{
    private readonly TemplateMaker _templates = new(scope, flaws);
    private readonly AnswerMaker _answers = new(flaws);

    public Step Make(StepOptions options, int index, IReadOnlyList<object> at)
    {
        var hasBody = !options.Body.IsNone || options.Text.Length > 0;
        var expected = _answers.Make(options.Expect, [.. at, "expect"]);
        var step = new Step
        {
            Index = index,
            Name = options.Name,
            Method = options.Method,
            Target = Target(options, [.. at, "path"]),
            ConstantLines = hasBody && !Has(options.Headers, "Content-Type") ? ContentType(options) : [],
            Lines = Lines(options, at),
            HasIdempotencyKey = Has(options.Headers, "Idempotency-Key"),
            HasOwnAuthorization = Has(options.Headers, "Authorization"),
            Body = Body(options, at),
            Timeout = options.Timeout,
            Expected = expected,
            Otherwise = [.. options.Otherwise.Select((other, order) =>
                (_answers.Make(other.When, [.. at, "otherwise", order, "when"]), other.Means))],
            Takings = Takings(options, at),
            Means = [.. options.Means],
            Poll = options.Poll,
            AwaitedNotices = options.AwaitNotice.Aggregate(0, (bits, meaning) => bits | Bit(meaning)),
            ThinkTime = options.ThinkTime is Constant { Value: 0 } ? null : options.ThinkTime,
            NeedsBody = options.Expect.Json.Count > 0 || options.Otherwise.Any(other => other.When.Json.Count > 0)
                || options.Take.Values.Any(source => source.StartsWith('$')),
        };
        return step;
    }

    /// <summary>The bit of a meaning in <see cref="Step.AwaitedNotices"/>.</summary>
    public static int Bit(NoticeMeaning meaning) => 1 << (int)meaning;

    private Template Target(StepOptions options, IReadOnlyList<object> at)
    {
        var isRelative = options.Path.StartsWith('/') && !options.Path.StartsWith("//", StringComparison.Ordinal);
        if (!isRelative && !options.Path.StartsWith("{{", StringComparison.Ordinal))
            flaws.Add(JourneyFlawKind.Request, at, $"\"{options.Path}\"", "a path at the deployment, such as \"/orders\"", "begin it with one slash");
        if (options.Path.Contains('#', StringComparison.Ordinal))
            flaws.Add(JourneyFlawKind.Request, at, $"\"{options.Path}\"", "a path without a fragment", "leave out what begins with #");
        return _templates.Make(options.Path, TemplatePlace.Path, at);
    }

    private (byte[], Template)[] Lines(StepOptions options, IReadOnlyList<object> at)
    {
        var lines = new List<(byte[], Template)>();
        foreach (var (name, value) in options.Headers)
        {
            IReadOnlyList<object> here = [.. at, "headers", name];
            if (!HeaderRules.IsName(name))
                flaws.Add(JourneyFlawKind.Header, here, $"\"{name}\"", "the name of a header", "leave out what is no letter, digit or hyphen");
            else if (HeaderRules.IsFraming(name))
                flaws.Add(JourneyFlawKind.Header, here, $"\"{name}\"", "a header that is not about the connection", "leave it out; it is written as needed");
            else if (name.Equals(mark.Header, StringComparison.OrdinalIgnoreCase) || name.Equals(mark.RunHeader, StringComparison.OrdinalIgnoreCase))
                flaws.Add(JourneyFlawKind.Header, here, $"\"{name}\"", "another header than the mark's", "leave it out; every request carries it");
            lines.Add((Encoding.UTF8.GetBytes($"{name}: "), _templates.Make(value, TemplatePlace.Header, here)));
        }
        return [.. lines];
    }

    private Template? Body(StepOptions options, IReadOnlyList<object> at)
    {
        if (!options.Body.IsNone && options.Text.Length > 0)
            flaws.Add(JourneyFlawKind.Request, at, "both \"body\" and \"text\"", "one of \"body\" and \"text\"", "remove one of the two");
        return !options.Body.IsNone ? new JsonTemplates(_templates).Make(options.Body, [.. at, "body"])
            : options.Text.Length > 0 ? _templates.Make(options.Text, TemplatePlace.Body, [.. at, "text"])
            : null;
    }

    private ValueTaking[] Takings(StepOptions options, IReadOnlyList<object> at)
    {
        var takings = new List<ValueTaking>();
        foreach (var (name, source) in options.Take)
        {
            IReadOnlyList<object> here = [.. at, "take", name];
            if (name.Length == 0 || NameScope.IsReserved(name))
                flaws.Add(JourneyFlawKind.TakenName, here, $"\"{name}\"", "a name of its own, without a dot", "choose another name");
            if (_answers.Source(source, here) is var (path, header))
                takings.Add(new(taken.Add(name), path, header));
            else
                taken.Add(name); // so that whoever uses it is not told of it again
        }
        return [.. takings];
    }

    private static byte[] ContentType(StepOptions options)
    {
        var kind = new ByteBuffer();
        kind.Add("Content-Type: "u8);
        Escaping.Add(options.Body.IsNone ? Encoding.UTF8.GetBytes(options.TextType) : "application/json"u8, TemplatePlace.Header, kind);
        kind.Add("\r\n"u8);
        return kind.Written.ToArray();
    }

    private static bool Has(IReadOnlyDictionary<string, string> headers, string name) => headers.Keys.Contains(name, StringComparer.OrdinalIgnoreCase);
}
