using FulfilSim.Reporting;

namespace FulfilSim.Tests.Reporting;

public sealed class SvgChartsSpec : IDisposable
{
    private readonly DirectoryInfo _bin = Directory.CreateTempSubdirectory("fulfilsim-bin-");

    [Fact]
    public async Task With_Node_every_chart_is_drawn_and_carries_its_finding()
    {
        var charts = await Draw(searchPath: null);
        if (charts.WhyNot is { } reason)
            Assert.Skip(reason);

        charts.Files.Keys.ShouldBe(["failure-rate", "difference", "causes", "traffic", "goodput", "queues", "saved-harmed", "money"]);
        charts.Files.Values.ShouldAllBe(svg =>
            svg.StartsWith("<svg role=\"img\"", StringComparison.Ordinal) && svg.Trim().EndsWith("</svg>", StringComparison.Ordinal));
        charts.Files["failure-rate"].Replace('\u00a0', ' ').ShouldContain("<title>'everything' fails least: 1.2 % against 3.4 % under 'reference'</title>");
    }

    [Fact]
    public async Task Without_Node_it_says_so_and_what_to_do()
    {
        var charts = await Draw(_bin.FullName);

        charts.Files.ShouldBeEmpty();
        charts.WhyNot.ShouldBe("The charts were not written as SVG files: no Node.js is on PATH (20 or newer draws them). "
            + "The page saves each of them with its button.");
    }

    [Theory]
    [InlineData("echo v18.19.0", "the Node.js on PATH is v18.19.0, and 20 or newer is needed")]
    [InlineData("echo hello", "the Node.js on PATH is hello, and 20 or newer is needed")]
    [InlineData("exit 3", "the Node.js on PATH is of no known version, and 20 or newer is needed")]
    [InlineData("[ \"$1\" = --version ] && echo v20.1.0 || { echo 'Error: no memory' >&2; exit 9; }", "Node.js failed with exit code 9 (Error: no memory)")]
    public async Task A_Node_that_cannot_do_it_is_named(string script, string reason)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Node.js is a shell script.");
            return;
        }
        StandIn(script);

        (await Draw(_bin.FullName)).WhyNot.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_renderer_that_nobody_asks_ends_and_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Node.js is a shell script.");
            return;
        }
        var mark = Path.Combine(_bin.FullName, "program");
        StandIn($"[ \"$1\" = --version ] && echo v20.1.0 && exit; echo $$ $1 > {mark}.new; mv {mark}.new {mark}; exec sleep 60");
        using (ChartRenderer.Start(_bin.FullName))
            SpinWait.SpinUntil(() => File.Exists(mark), TimeSpan.FromSeconds(30)).ShouldBeTrue();

        var (process, program) = File.ReadAllText(mark).Trim().Split(' ') switch { var words => (words[0], words[1]) };
        Directory.Exists(Path.GetDirectoryName(program)).ShouldBeFalse();
        Directory.Exists($"/proc/{process}").ShouldBeFalse();
    }

    public void Dispose() => _bin.Delete(recursive: true);

    private static async Task<SvgCharts> Draw(string? searchPath)
    {
        using var renderer = ChartRenderer.Start(searchPath);
        return await renderer.DrawAsync(ComparisonFixture.BlackFriday());
    }

    private void StandIn(string script)
    {
        var stand = Path.Combine(_bin.FullName, "node");
        File.WriteAllText(stand, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stand, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
