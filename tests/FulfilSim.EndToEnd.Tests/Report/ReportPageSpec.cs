using Microsoft.Playwright;

namespace FulfilSim.EndToEnd.Tests.Report;

public sealed class ReportPageSpec(Chromium chromium, ReportSample report) : IClassFixture<Chromium>, IClassFixture<ReportSample>
{
    private static readonly string[] Charts =
        ["failure-rate", "difference", "causes", "traffic", "goodput", "queues", "saved-harmed", "money"];

    [Fact]
    public async Task The_page_opens_from_a_file_without_an_error_and_asks_nobody_for_anything()
    {
        var troubles = new List<string>();
        var page = await chromium.OpenAsync();
        page.Console += (_, message) => troubles.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) => troubles.Add(request.Url);

        await page.GotoAsync(report.Address);
        await DrawnAsync(page);

        troubles.ShouldBe([report.Address]);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_chart_is_drawn_under_a_heading_that_says_what_to_see(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(width, scheme);

        foreach (var name in Charts)
        {
            var figure = page.Locator($"figure[data-chart='{name}']");
            (await figure.IsVisibleAsync()).ShouldBeTrue(name);
            (await figure.Locator("svg path").CountAsync()).ShouldBeGreaterThan(5, name);
            (await figure.Locator("h3").InnerTextAsync()).ShouldMatch(@"\d", name);
            (await figure.Locator(".drawing[role='img']").GetAttributeAsync("aria-label")).ShouldNotBeNull().ShouldStartWith("Chart. ");
        }
    }

    [Theory]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1280)]
    public async Task The_page_never_scrolls_sideways(int width)
    {
        var page = await OpenAsync(width);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await page.Locator("table").CountAsync()).ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task The_arm_is_chosen_by_keyboard_and_charts_and_tables_follow()
    {
        var page = await OpenAsync(1280);
        await page.Locator("details[data-hours='traffic'] summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#arm").FocusAsync();

        await page.Keyboard.TypeAsync("peak");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("figure[data-chart='traffic'] h3", new() { HasText = "under 'peak'" }).WaitForAsync();
        (await page.Locator("details[data-hours='traffic'] th").AllInnerTextsAsync()).ShouldContain("submissions, peak");
        (await page.Locator("details[data-hours='traffic'] tbody tr").CountAsync()).ShouldBe(120);
    }

    [Fact]
    public async Task A_chart_is_saved_as_an_svg_file_with_its_words()
    {
        var page = await OpenAsync(1280);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#chart-money button.save").ClickAsync());

        download.SuggestedFilename.ShouldBe("money.svg");
        var text = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        text.ShouldContain("<title>'everything' earns most: +0.71 EUR per potential intent over 'reference'</title>");
    }

    [Fact]
    public async Task Every_table_can_be_reached_and_named_without_a_mouse()
    {
        var page = await OpenAsync(390);

        var regions = await page.Locator(".scroll").EvaluateAllAsync<string[]>(
            "boxes => boxes.map(box => `${box.getAttribute('role')} ${box.tabIndex} ${box.getAttribute('aria-label') !== ''}`)");

        regions.ShouldAllBe(region => region == "region 0 true");
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await page.GotoAsync(report.Address);
        await DrawnAsync(page);
        return page;
    }

    private static Task DrawnAsync(IPage page) => page.Locator("html[data-charts='drawn']").WaitForAsync();
}
