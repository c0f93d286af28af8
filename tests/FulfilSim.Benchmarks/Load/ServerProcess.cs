using System.Diagnostics;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>A server in a process of its own, which says its address on its first line and ends with this process.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(string program, string argument)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Url = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server has not started.");
        Origin = HttpOrigin.TryParse(Url, out var origin) ? origin : throw new InvalidOperationException(Url);
    }

    public string Url { get; }

    public HttpOrigin Origin { get; }

    /// <summary>The test shop, which has a bare API.</summary>
    public static ServerProcess Shop() => new("FulfilSim.TestShop.dll", "--with-parent");

    /// <summary>A server that does nothing but wait.</summary>
    public static ServerProcess Delay() => new("FulfilSim.Benchmarks.dll", DelayServer.Command);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
