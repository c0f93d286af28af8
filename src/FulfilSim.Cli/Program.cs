using FulfilSim.Cli;

return EntryPoint.Run(args, Terminal.OfProcess());
