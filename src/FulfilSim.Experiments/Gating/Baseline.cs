namespace FulfilSim.Experiments.Gating;

/// <summary>
/// What a gate compares with later: the values of every replication, and all it takes to make them again. Committed beside the code,
/// usually as <c>reports/baselines/NAME.json</c>.
/// </summary>
public sealed record Baseline
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public const int FormatVersionNow = 1;

    public int FormatVersion { get; init; } = FormatVersionNow;

    /// <summary>Version of FulfilSim that made the values.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of the faults and mitigations that there were, with their defaults; 16 hexadecimal digits.</summary>
    public required string CatalogueDigest { get; init; }

    public required BaselineScenario Scenario { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>How often anything that the gate says may be wrong: a ratio.</summary>
    public required double FamilyErrorRatio { get; init; }

    /// <summary>In the order in which they were asked for.</summary>
    public required IReadOnlyList<BaselineArm> Arms { get; init; }

    public required IReadOnlyList<BaselineMeasure> Measures { get; init; }

    /// <summary>Replications that it keeps.</summary>
    public int Replications => Arms[0].Traces.Count;

    /// <summary>The plan that it keeps.</summary>
    public GatePlan Plan => new([.. Measures.Select(measure => measure.Check)], FamilyErrorRatio, Replications);

    /// <summary>The values of a check; null where it keeps none.</summary>
    public MeasureSeries? SeriesOf(GateCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Measures.FirstOrDefault(measure => measure.Arm == check.Arm && measure.Measure == check.Measure.Key)?.Series;
    }
}

/// <summary>The scenario of a baseline, with the text of every file that it is made of.</summary>
public sealed record BaselineScenario
{
    public required string Name { get; init; }

    public required string Digest { get; init; }

    /// <summary>Its path as it was typed; one of <see cref="Files"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Each <c>path=value</c>, as typed.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>By path, in the order of paths.</summary>
    public required IReadOnlyList<BaselineFile> Files { get; init; }
}

/// <summary>A file and what it says.</summary>
public sealed record BaselineFile(string Path, string Text);

/// <summary>An arm and the trace digests of its replications.</summary>
public sealed record BaselineArm(string Name, IReadOnlyList<string> Traces);

/// <summary>What was measured of an arm, and by how much it may get worse.</summary>
public sealed record BaselineMeasure
{
    public required string Arm { get; init; }

    /// <summary>Key of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>What the numbers are.</summary>
    public required GateUnit Unit { get; init; }

    /// <summary>As estimates carry it.</summary>
    public required string UnitText { get; init; }

    /// <summary>Which way is worse.</summary>
    public required WorseWay Worse { get; init; }

    /// <summary>In the unit of the measure.</summary>
    public required double Margin { get; init; }

    /// <summary>The bound that updates keep.</summary>
    public required double AnchorBound { get; init; }

    /// <summary>Value of the first baseline; left out where the bound was stated.</summary>
    public double? AnchorFirstValue { get; init; }

    /// <summary>One number per replication, or what stands above the line.</summary>
    public required IReadOnlyList<double> Above { get; init; }

    /// <summary>What stands below the line; left out where there is none.</summary>
    public IReadOnlyList<double>? Below { get; init; }

    public MeasureSeries Series => new(Above, Below);

    public GateCheck Check =>
        new(Arm, new(Measure, Unit, UnitText, Worse), Margin, new Anchor(AnchorBound, AnchorFirstValue));

    /// <summary>What a baseline keeps of a check.</summary>
    public static BaselineMeasure Of(GateCheck check, MeasureSeries series)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(series);
        return new()
        {
            Arm = check.Arm,
            Measure = check.Measure.Key,
            Unit = check.Measure.Unit,
            UnitText = check.Measure.UnitText,
            Worse = check.Measure.Worse,
            Margin = check.Margin,
            AnchorBound = check.Anchor!.Bound,
            AnchorFirstValue = check.Anchor.FirstValue,
            Above = series.Above,
            Below = series.Below,
        };
    }
}
