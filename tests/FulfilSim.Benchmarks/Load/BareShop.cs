using System.Diagnostics;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>The test shop in a process of its own, which ends with this one.</summary>
internal sealed class BareShop : IDisposable
{
    private readonly Process _process;

    public BareShop()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "FulfilSim.TestShop.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, "--with-parent"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Url = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The shop has not started.");
        Origin = HttpOrigin.TryParse(Url, out var origin) ? origin : throw new InvalidOperationException(Url);
    }

    public string Url { get; }

    public HttpOrigin Origin { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
