using System.Diagnostics;

namespace FulfilSim.EndToEnd.Tests.Report;

public sealed class ChartBuildersSpec
{
    [Fact]
    public async Task The_tests_of_the_chart_builders_pass_where_they_were_built()
    {
        var web = ReportSample.WebDirectory();
        var runner = Path.Combine(web, "node_modules", "vitest", "vitest.mjs");
        if (!File.Exists(runner))
            Assert.Skip($"{runner} is missing; building FulfilSim.Reporting installs it.");
        var start = new ProcessStartInfo("node", [runner, "run", "--reporter=dot"])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, output + await errors);
    }
}
