using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ClosedForms;

/// <summary>Parameters by chance; the same number gives the same ones, so a failure can be run again.</summary>
internal sealed class Chance(int number)
{
    private RandomStream _stream = new Streams(seed: 11, replication: 0).For(Purpose.Named("closed forms"), number);

    /// <summary>Twenty sets of parameters.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 20)];

    public double Between(double min, double max) => min + (max - min) * _stream.NextUnit();

    public int Count(int min, int max) => min + _stream.NextIndex(max - min + 1);
}
