using System.Runtime.CompilerServices;

namespace FulfilSim.EndToEnd.Tests.Live;

/// <summary>
/// Tests wait for commands on threads of the pool that their shops answer on. The pool adds threads twice a second at most, and a
/// shop that waits for one would be taken for slow.
/// </summary>
internal static class ThreadsForBoth
{
    [ModuleInitializer]
    internal static void Set() => ThreadPool.SetMinThreads(workerThreads: 32, completionPortThreads: 32);
}
