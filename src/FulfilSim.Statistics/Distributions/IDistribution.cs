namespace FulfilSim.Statistics;

/// <summary>What is known about a kind of distribution before there is one.</summary>
public interface IDistribution<TSelf>
    where TSelf : Distribution, IDistribution<TSelf>
{
    /// <summary>The word scenario files use for it.</summary>
    static abstract string Name { get; }

    /// <summary>Uniform numbers one sample uses up. Fixed, so that common random numbers stay in step.</summary>
    static abstract int DrawsPerSample { get; }
}
