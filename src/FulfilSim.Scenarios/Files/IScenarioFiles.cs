namespace FulfilSim.Scenarios.Files;

/// <summary>Where scenario files and what they refer to come from.</summary>
public interface IScenarioFiles
{
    /// <summary>Reads a file; never throws for anything that a path may say.</summary>
    /// <param name="path">With forward slashes, absolute or from the working directory.</param>
    /// <param name="sizeMax">In bytes; a larger file is not read to its end.</param>
    FileContent Read(string path, int sizeMax);
}
