using Microsoft.Playwright;

namespace FulfilSim.EndToEnd.Tests.Report;

/// <summary>
/// A real browser for tests, started at the first page and shared by a class (<c>IClassFixture&lt;Chromium&gt;</c>). Where
/// there is none the test is skipped; with FULFILSIM_REQUIRE_BROWSER=1 it fails.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>CHROMIUM_PATH, else the first Chromium on PATH, else null.</summary>
    public static string? Location()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
            return named;
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => directories.Select(directory => Path.Combine(directory, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>A new page in a profile of its own, or a skipped test.</summary>
    public async Task<IPage> OpenAsync(BrowserNewPageOptions? options = null)
    {
        if (_browser is null)
        {
            var location = Location();
            if (location is null)
                Refuse("No Chromium was found: set CHROMIUM_PATH, or put chromium on PATH.");
            _driver = await Playwright.CreateAsync();
            _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = location, Args = Arguments });
        }
        return await _browser.NewPageAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    private static void Refuse(string reason)
    {
        if (Environment.GetEnvironmentVariable("FULFILSIM_REQUIRE_BROWSER") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
