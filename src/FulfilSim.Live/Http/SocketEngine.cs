namespace FulfilSim.Live.Http;

/// <summary>How the runtime's socket threads hand on what has arrived.</summary>
public static class SocketEngine
{
    private const string Switch = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Lets the socket threads, one for each processor, go on with whoever waited for what has arrived, instead of handing it to
    /// the thread pool: a generator then drives a fifth more. Nobody may block on such a thread. To be asked for before the
    /// process has its first socket; later it changes nothing, and neither does it where the environment has decided already.
    /// </summary>
    public static void PreferInline()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Switch)))
            Environment.SetEnvironmentVariable(Switch, "1");
    }
}
