using System.Text;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>A step of a journey, compiled: what is sent, and what the answer means. Immutable.</summary>
internal sealed record Step
{
    /// <summary>Among all steps of the journey.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required HttpVerb Method { get; init; }

    public required Template Target { get; init; }

    /// <summary>The target of a bound step whose path is the same for everybody; null otherwise.</summary>
    public string? ConstantTarget { get; private init; }

    /// <summary>Lines that are the same for everybody, ready to be sent.</summary>
    public byte[] ConstantLines { get; init; } = [];

    /// <summary>Lines that are not: the name with its colon, and the value.</summary>
    public (byte[] Name, Template Value)[] Lines { get; init; } = [];

    /// <summary>Whether it says itself who it is from.</summary>
    public bool HasOwnAuthorization { get; init; }

    /// <summary>Null for no body.</summary>
    public Template? Body { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required AnswerCondition Expected { get; init; }

    public required (AnswerCondition When, NoticeMeaning Means)[] Otherwise { get; init; }

    public required ValueTaking[] Takings { get; init; }

    public required NoticeMeaning[] Means { get; init; }

    public required PollOptions Poll { get; init; }

    /// <summary>A bit for each meaning of a notice that ends the waiting; 0 when nobody waits.</summary>
    public required int AwaitedNotices { get; init; }

    /// <summary>Null when nobody thinks.</summary>
    public required FulfilSim.Statistics.Distribution? ThinkTime { get; init; }

    /// <summary>Whether anything in the body of an answer is of interest.</summary>
    public required bool NeedsBody { get; init; }

    public bool IsPolled => Poll.Every > TimeSpan.Zero;

    /// <summary>Whether a request of it can have changed something at the target.</summary>
    public bool IsChanging => Method is not (HttpVerb.Get or HttpVerb.Head);

    /// <summary>Whether sending it twice does no more than sending it once: by its method, or by the key it carries.</summary>
    public bool IsIdempotent => Method is HttpVerb.Get or HttpVerb.Head or HttpVerb.Put or HttpVerb.Delete || HasIdempotencyKey;

    public bool HasIdempotencyKey { get; init; }

    /// <summary>Values that its templates ask for.</summary>
    public IEnumerable<ValueSlot> Slots => Target.Slots.Concat(Lines.SelectMany(line => line.Value.Slots)).Concat(Body?.Slots ?? []);

    /// <summary>The same with all that the run knows filled in.</summary>
    /// <param name="run">The run.</param>
    /// <param name="marks">Lines that every request carries.</param>
    public Step With(RunWords run, byte[] marks)
    {
        var lines = Lines.Select(line => (line.Name, Value: line.Value.With(run))).ToList();
        byte[] constant =
        [
            .. marks, .. ConstantLines,
            .. lines.Where(line => line.Value.IsConstant).SelectMany(line => (byte[])[.. line.Name, .. line.Value.Constant, .. "\r\n"u8]),
        ];
        var target = Target.With(run);
        return this with
        {
            Target = target,
            ConstantTarget = target.IsConstant ? Encoding.ASCII.GetString(target.Constant) : null,
            Body = Body?.With(run),
            ConstantLines = constant,
            Lines = [.. lines.Where(line => !line.Value.IsConstant)],
        };
    }

    public override string ToString() => Name;
}
