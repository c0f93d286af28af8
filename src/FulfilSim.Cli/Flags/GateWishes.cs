using System.Globalization;
using FulfilSim.Experiments.Gating;
using FulfilSim.Scenarios.Gating;

namespace FulfilSim.Cli.Flags;

/// <summary>What somebody wants of a gate, as it was typed.</summary>
internal sealed record GateWishes
{
    public const string Pass = "pass";
    public const string Warn = "warn";
    public const string Fail = "fail";

    public string? Scenario { get; init; }

    public required IReadOnlyList<string> Overrides { get; init; }

    public string? Baseline { get; init; }

    public bool IsUpdate { get; init; }

    public required IReadOnlyList<string> Margins { get; init; }

    public required IReadOnlyList<string> Anchors { get; init; }

    public required IReadOnlyList<string> AnchorMargins { get; init; }

    public required IReadOnlyList<string> Arms { get; init; }

    public int? Budget { get; init; }

    public double? FamilyErrorRatio { get; init; }

    public string? BaseResults { get; init; }

    public string? HeadResults { get; init; }

    public required string OnInconclusive { get; init; }

    public string? History { get; init; }

    public string? JUnit { get; init; }

    public bool IsGitHub { get; init; }

    public ulong? Seed { get; init; }

    public int Jobs { get; init; }

    public required string Out { get; init; }

    public bool IsResumed { get; init; }

    public bool IsJson { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>Two directories of results are compared, and nothing is simulated.</summary>
    public bool IsOfResults => BaseResults is not null;

    /// <summary>Itself, once it contradicts itself nowhere.</summary>
    /// <exception cref="UsageException">It does.</exception>
    public GateWishes Checked()
    {
        if ((BaseResults is null) != (HeadResults is null))
            throw new UsageException("Results are compared in pairs: give both --base and --head.");
        if (IsOfResults && (Baseline is not null || IsUpdate))
            throw new UsageException("Give either --base and --head, which are compared with each other, or --baseline.");
        if (Scenario is null && (IsOfResults || IsUpdate || Baseline is null))
            throw new UsageException("Name the SCENARIO; only with --baseline it may be left out, and then the baseline's own is run.");
        if (Scenario is null && Overrides.Count > 0)
            throw new UsageException("--set changes a scenario: name the SCENARIO.");
        if (IsOfResults && Margins.Count == 0)
            throw new UsageException("Say what a regression is: --margin failureRate=0.5%, for each measure that counts. There is no default.");
        if (IsOfResults && AnchorMargins.Count > 0)
            throw new UsageException("--anchor-margin counts from the first baseline, and results have none: give --anchor with the bound itself.");
        if (IsOfResults && Seed is not null)
            throw new UsageException("--seed is for simulations; results have the seed they were made with.");
        if (!IsOfResults && !IsUpdate && (Anchors.Count > 0 || AnchorMargins.Count > 0 || FamilyErrorRatio is not null))
            throw new UsageException("Anchors and the family error are kept in the baseline: change them with --update-baseline.");
        return this;
    }

    /// <summary>"0.5%" of all gates.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static double ErrorOf(string text) => GateAmountText.Share(text) is { } ratio and > 0 and <= GatePlan.FamilyErrorMax
        ? ratio
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture,
            $"--family-error is '{text}'; it must be a share above 0%, at most {GatePlan.FamilyErrorMax * 100}%, such as 0.5%."));
}
