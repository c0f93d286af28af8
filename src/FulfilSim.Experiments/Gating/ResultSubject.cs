using System.Globalization;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>
/// Result files of two systems, base and head, that were measured in the same job, block by block, in random order within each block.
/// A block is a replication: the same buyers, minutes apart, so that whatever drifts in the course of a job drifts for both.
/// </summary>
public sealed class ResultSubject : IGateSubject
{
    private readonly Dictionary<string, (IReadOnlyList<CellLine> Base, IReadOnlyList<CellLine> Head)> _lines = new(StringComparer.Ordinal);

    /// <param name="basePath">For messages.</param>
    /// <param name="headPath">For messages.</param>
    /// <exception cref="GateRefusedException">They do not pair: other scenarios, seeds, arms or blocks.</exception>
    public ResultSubject(string basePath, IReadOnlyList<CellLine> baseLines, string headPath, IReadOnlyList<CellLine> headLines, IReadOnlyList<string> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        CheckSame(basePath, baseLines, headPath, headLines);
        foreach (var arm in arms)
            _lines[arm] = (Of(arm, basePath, baseLines), Of(arm, headPath, headLines));
        foreach (var (arm, (there, here)) in _lines)
            CheckPaired(arm, basePath, there, headPath, here);
        Blocks = _lines.Values.Min(pair => pair.Base.Count);
    }

    /// <summary>Blocks that both have, of every arm.</summary>
    public int Blocks { get; }

    public UnderTest UnderTest => UnderTest.Systems;

    public IReadOnlyList<string> Notes => [];

    public GateSample? Sample(int replications) => replications > Blocks ? null : new(
        _lines.Values.All(pair => pair.Base.Zip(pair.Head).Take(replications).All(cells => cells.First.TraceDigest == cells.Second.TraceDigest)),
        check => MeasureSeries.Of([.. _lines[check.Arm].Head.Take(replications)], check.Measure.Key),
        check => MeasureSeries.Of([.. _lines[check.Arm].Base.Take(replications)], check.Measure.Key));

    private static void CheckSame(string basePath, IReadOnlyList<CellLine> baseLines, string headPath, IReadOnlyList<CellLine> headLines)
    {
        if (baseLines.Count == 0 || headLines.Count == 0)
        {
            throw new GateRefusedException($"{(baseLines.Count == 0 ? basePath : headPath)} holds no finished cell: "
                + $"a gate needs at least {FixedLooks.First} blocks of both.");
        }
        var (there, here) = (baseLines[0], headLines[0]);
        if (there.Scenario != here.Scenario)
        {
            throw new GateRefusedException($"{basePath} and {headPath} are of two scenarios ({there.Scenario} and {here.Scenario}): "
                + "run base and head with the same one. A change of the scenario itself is gated with --baseline.");
        }
        if (there.Seed != here.Seed)
        {
            throw new GateRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{basePath} has seed {there.Seed} and {headPath} seed {here.Seed}, so their blocks do not pair: run both with the same seed."));
        }
    }

    private static CellLine[] Of(string arm, string path, IReadOnlyList<CellLine> lines)
    {
        CellLine[] own = [.. lines.Where(line => line.Arm == arm).OrderBy(line => line.Replication)];
        if (own.Length == 0)
            throw new GateRefusedException($"{path} has no arm '{arm}'; it has {string.Join(", ", lines.Select(line => line.Arm).Distinct())}.");
        if (own.Select(line => line.Level).Distinct().Count() > 1)
            throw new GateRefusedException($"{path} has several load levels; a gate judges one.");
        return own;
    }

    private static void CheckPaired(string arm, string basePath, IReadOnlyList<CellLine> there, string headPath, IReadOnlyList<CellLine> here)
    {
        for (var block = 0; block < Math.Max(there.Count, here.Count); block++)
        {
            if (block >= there.Count || there[block].Replication != block)
                throw Missing(block, basePath, headPath);
            if (block >= here.Count || here[block].Replication != block)
                throw Missing(block, headPath, basePath);
        }

        GateRefusedException Missing(int block, string path, string other) => new(string.Create(CultureInfo.InvariantCulture,
            $"{path} has no replication {block + 1} of {arm}, which {other} has: a block counts only when both are there. "
            + $"Run it, or leave it out of both."));
    }
}
