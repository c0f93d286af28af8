using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace FulfilSim.Live.Pacing;

/// <summary>Sleeps for less than a millisecond, which the platform's own waits cannot, and which spinning does at a processor's cost.</summary>
internal static class Nap
{
    /// <summary>Shorter than this, falling asleep takes longer than the sleep.</summary>
    private static readonly TimeSpan Min = TimeSpan.FromMicroseconds(20);

    /// <summary>So that whoever naps looks now and then at what else there is to do.</summary>
    private static readonly TimeSpan Max = TimeSpan.FromMicroseconds(250);

    /// <summary>Sleeps for about so long, or for a little while.</summary>
    public static void For(TimeSpan left)
    {
        if (left < Min)
        {
            Thread.SpinWait(20);
        }
        else if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            var span = new Span { Nanoseconds = (nint)((left < Max ? left : Max).Ticks * TimeSpan.NanosecondsPerTick) };
            _ = Sleep(in span, nint.Zero); // woken early: who called looks at the clock anyway
        }
        else
        {
            Thread.Yield();
        }
    }

    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Made code would be unsafe code, and the call takes plain numbers.")]
    [DllImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sleep(in Span span, nint left);

    /// <summary>As POSIX has it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Span
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
