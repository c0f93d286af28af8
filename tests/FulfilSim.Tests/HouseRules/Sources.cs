namespace FulfilSim.Tests.HouseRules;

/// <summary>Files are short enough to be read, and finished.</summary>
public sealed class Sources
{
    private const int LinesMax = 350;
    private const int ColumnsMax = 160;

    private static readonly string[] Folders = ["src", "tests"];
    private static readonly string[] Unfinished = ["TODO", "FIXME", "NotImplementedException"];

    [Fact]
    public void A_file_is_short_enough_to_be_read_in_one_sitting() =>
        All(".cs", ".ts")
            .Select(path => (Path: path, Count: LinesOf(path).Length))
            .Where(file => file.Count > LinesMax)
            .Select(file => $"{file.Path} has {file.Count} lines.")
            .ShouldBeEmpty($"A file has at most {LinesMax} lines: find what it does besides its name, and move that.");

    [Fact]
    public void A_line_fits_on_a_screen() =>
        All(".cs")
            .SelectMany(path => LinesOf(path).Select((line, index) => (Place: $"{path}:{index + 1}", line.Length)))
            .Where(line => line.Length > ColumnsMax)
            .Select(line => $"{line.Place} has {line.Length} columns.")
            .ShouldBeEmpty($"A line has at most {ColumnsMax} columns: break it.");

    [Fact]
    public void Nothing_is_left_half_done() =>
        Repository.FilesUnder("src", ".cs", ".ts", ".mjs", ".csproj", ".props", ".targets")
            .SelectMany(path => LinesOf(path).Select((line, index) => (Place: $"{path}:{index + 1}", Text: line)))
            .Where(line => Unfinished.Any(word => line.Text.Contains(word, StringComparison.Ordinal)))
            .Select(line => $"{line.Place}: {line.Text.Trim()}")
            .ShouldBeEmpty("Do it, or take it out: what is planned belongs to an issue.");

    [Fact]
    public void Generated_files_are_nobodys_to_shorten()
    {
        All(".cs").Count().ShouldBeGreaterThan(100);
        All(".cs", ".ts").Where(path => path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/node_modules/", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> All(params string[] extensions) =>
        Folders.SelectMany(folder => Repository.FilesUnder(folder, extensions));

    private static string[] LinesOf(string path) => File.ReadAllLines(Path.Combine(Repository.Root, path));
}
