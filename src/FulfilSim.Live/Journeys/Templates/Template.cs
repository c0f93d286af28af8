namespace FulfilSim.Live.Journeys.Templates;

/// <summary>A text with holes, taken apart once. Immutable.</summary>
internal sealed class Template
{
    private readonly TemplateSegment[] _segments;
    private readonly TemplatePlace _place;

    public Template(IReadOnlyList<TemplateSegment> segments, TemplatePlace place)
    {
        _segments = Joined(segments);
        _place = place;
    }

    /// <summary>Whether it is the same for everybody.</summary>
    public bool IsConstant => _segments.Length == 0 || (_segments.Length == 1 && _segments[0].IsLiteral);

    /// <summary>Of a constant one: its text.</summary>
    public byte[] Constant => _segments.Length == 0 ? [] : _segments[0].Literal;

    /// <summary>The values it asks for.</summary>
    public IEnumerable<ValueSlot> Slots => _segments.Where(segment => !segment.IsLiteral).Select(segment => segment.Slot);

    /// <summary>The same with everything filled in that the run knows.</summary>
    public Template With(RunWords run)
    {
        var buffer = new ByteBuffer();
        return new([.. _segments.Select(segment => Filled(segment, run, buffer))], _place);
    }

    /// <summary>Writes it out with a submission's values.</summary>
    /// <returns>False when a value is missing; what was written up to there is to be thrown away.</returns>
    public bool TryWrite(JourneyValues values, ByteBuffer into)
    {
        foreach (ref readonly var segment in _segments.AsSpan())
        {
            if (segment.IsLiteral)
                into.Add(segment.Literal);
            else if (values.TryGet(segment.Slot, out var value))
                segment.Add(value, _place, into);
            else
                return false;
        }
        return true;
    }

    private TemplateSegment Filled(TemplateSegment segment, RunWords run, ByteBuffer buffer)
    {
        if (segment.Slot.Origin != ValueOrigin.Run)
            return segment;
        buffer.Clear();
        segment.Add(run[segment.Slot.Index], _place, buffer);
        return TemplateSegment.Of(buffer.Written.ToArray());
    }

    private static TemplateSegment[] Joined(IReadOnlyList<TemplateSegment> segments)
    {
        var joined = new List<TemplateSegment>();
        foreach (var segment in segments)
        {
            if (segment.IsLiteral && joined.Count > 0 && joined[^1].IsLiteral)
                joined[^1] = TemplateSegment.Of([.. joined[^1].Literal, .. segment.Literal]);
            else if (!segment.IsLiteral || segment.Literal.Length > 0)
                joined.Add(segment);
        }
        return [.. joined];
    }
}
