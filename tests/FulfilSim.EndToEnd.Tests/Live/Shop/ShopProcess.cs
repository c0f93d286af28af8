using System.Diagnostics;
using FulfilSim.EndToEnd.Tests.Live.Http;

namespace FulfilSim.EndToEnd.Tests.Live.Shop;

/// <summary>The test shop as a program of its own.</summary>
internal sealed class ShopProcess : IDisposable
{
    private readonly Process _process;

    private ShopProcess(Process process)
    {
        _process = process;
        Url = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }

    public string Url { get; }

    public static ShopProcess Start(params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FulfilSim.TestShop.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => _process.Kill();

    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Asking.Long, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
