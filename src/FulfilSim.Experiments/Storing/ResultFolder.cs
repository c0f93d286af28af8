namespace FulfilSim.Experiments.Storing;

/// <summary>
/// Where a run's results go: a directory named after the scenario, which is there whole or not at all. While the run
/// lasts, its cells are kept beside it under the name with <c>.partial</c>; a finished run takes the name over and
/// replaces what an earlier one left there.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    /// <summary>What the name of an unfinished one ends in.</summary>
    internal const string PartialSuffix = ".partial";

    private const string ReplacedSuffix = ".replaced";
    private const string LockSuffix = ".lock";

    private readonly FileStream _lock;

    private ResultFolder(string finalPath, FileStream heldLock) => (FinalPath, _lock) = (finalPath, heldLock);

    /// <summary>Where the results will be.</summary>
    public string FinalPath { get; }

    /// <summary>Where they are while the run lasts, and stay if it is interrupted.</summary>
    public string PartialPath => FinalPath + PartialSuffix;

    /// <summary>Claims the place; no other run can have it until this one is disposed of. Torn files of one that was killed go.</summary>
    /// <exception cref="CellsNotKeptException">Another run is at it, or the file system refused.</exception>
    public static ResultFolder Claim(string directory, string name)
    {
        Disk.Guarded(directory, () => Directory.CreateDirectory(directory));
        var path = Path.Combine(directory, name);
        FileStream? held = null;
        Disk.Guarded(path, () => held = TryLock(path + LockSuffix));
        var folder = new ResultFolder(path, held ?? throw new CellsNotKeptException(path, "another run is writing there"));
        Disk.RemoveTorn(folder.PartialPath);
        return folder;
    }

    /// <summary>The partial results become the results.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public void Finish() => Disk.Guarded(FinalPath, () =>
    {
        var replaced = FinalPath + ReplacedSuffix;
        DeleteIfThere(replaced);
        if (Directory.Exists(FinalPath))
            Directory.Move(FinalPath, replaced);
        Directory.Move(PartialPath, FinalPath);
        DeleteIfThere(replaced);
    });

    public void Dispose() => _lock.Dispose();

    private static void DeleteIfThere(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Null when somebody else holds it.</summary>
    private static FileStream? TryLock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException refusal) when (refusal.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }
}
