using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Live;
using FulfilSim.Tests.Reporting;

namespace FulfilSim.Tests.Cli.Live;

public sealed class LiveFiguresPageSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void Steps_schedule_thresholds_and_health_are_told_arm_by_arm()
    {
        var arms = LiveReportSpec.Comparison().Arms.Take(2).Select(arm => (arm.Name, arm.Live!)).ToList();
        Screen.Print(_terminal.Terminal(), console => LiveFiguresPage.Draw(arms, console));
        Approved.ShouldMatch(_terminal.Out, "live-figures.approved.txt");
        _terminal.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public void Cells_of_virtual_time_have_no_such_page()
    {
        Screen.Print(_terminal.Terminal(), console => LiveFiguresPage.Draw([], console));
        _terminal.Out.Trim().ShouldBeEmpty();
    }
}
