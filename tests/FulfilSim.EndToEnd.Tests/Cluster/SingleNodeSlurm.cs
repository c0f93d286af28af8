using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace FulfilSim.EndToEnd.Tests.Cluster;

/// <summary>A whole Slurm on this machine: its own key, configuration, ports and directories. It ends only what it started.</summary>
internal sealed class SingleNodeSlurm : IDisposable
{
    private const int SecondsMax = 30;

    private static readonly string[] Programs = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fulfilsim-slurm-");
    private readonly List<Process> _daemons = [];

    /// <summary>Starts the daemons and waits until the node takes jobs.</summary>
    public SingleNodeSlurm()
    {
        foreach (var name in new[] { "state", "spool" })
            Directory.CreateDirectory(At(name));
        WriteKey();
        Configure();
        StartDaemon("munged", "--foreground", $"--key-file={At("munge.key")}", $"--socket={At("munge.sock")}",
            $"--pid-file={At("munged.pid")}", $"--log-file={At("munged.log")}", $"--seed-file={At("munge.seed")}", "--force");
        WaitUntil("munged listens", () => File.Exists(At("munge.sock")));
        StartDaemon("slurmctld", "-D", "-f", At("slurm.conf"));
        StartDaemon("slurmd", "-D", "-f", At("slurm.conf"));
        WaitUntil("the node is idle", () => Ask("sinfo", "--noheader", "--format=%t").Contains("idle", StringComparison.Ordinal));
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? WhyNot() =>
        Array.Find(Programs, program => !File.Exists(program)) is { } missing ? $"{missing} is not installed." : null;

    public string At(string name) => Path.Combine(_directory.FullName, name);

    /// <summary>Carries out a command of Slurm's, or one that calls them; what it printed.</summary>
    public string Ask(string command, params string[] words) => AskWith([], command, words);

    /// <param name="variables">Environment variables to set.</param>
    public string AskWith((string Name, string Value)[] variables, string command, params string[] words)
    {
        using var process = Start(command, words, variables);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromSeconds(SecondsMax)).ShouldBeTrue(command);
        return output + error.GetAwaiter().GetResult();
    }

    public static void WaitUntil(string what, Func<bool> condition, int secondsMax = SecondsMax)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            (watch.Elapsed.TotalSeconds < secondsMax).ShouldBeTrue($"Waited {secondsMax} s in vain until {what}.");
            Thread.Sleep(200);
        }
    }

    public void Dispose()
    {
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            if (!daemon.HasExited)
                daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }
        _directory.Delete(recursive: true);
    }

    private void WriteKey()
    {
        File.WriteAllBytes(At("munge.key"), RandomNumberGenerator.GetBytes(1024));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("munge.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private void Configure()
    {
        var host = Dns.GetHostName().Split('.')[0];
        File.WriteAllText(At("slurm.conf"), $"""
            ClusterName=fulfilsim
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={FreePort()}
            SlurmdPort={FreePort()}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            AuthInfo=socket={At("munge.sock")}
            CredType=cred/munge
            StateSaveLocation={At("state")}
            SlurmdSpoolDir={At("spool")}
            SlurmctldPidFile={At("slurmctld.pid")}
            SlurmdPidFile={At("slurmd.pid")}
            SlurmctldLogFile={At("slurmctld.log")}
            SlurmdLogFile={At("slurmd.log")}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            MpiDefault=none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            ReturnToService=2
            NodeName={host} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} State=UNKNOWN
            PartitionName=main Nodes={host} Default=YES MaxTime=INFINITE State=UP

            """);
    }

    private static string FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port.ToString(CultureInfo.InvariantCulture);
    }

    private void StartDaemon(string name, params string[] words)
    {
        var daemon = Start($"/usr/sbin/{name}", words, []);
        _ = daemon.StandardOutput.ReadToEndAsync(); // nobody may wait for a full pipe
        _ = daemon.StandardError.ReadToEndAsync();
        _daemons.Add(daemon);
    }

    private Process Start(string command, string[] words, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, words)
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = At("slurm.conf");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
