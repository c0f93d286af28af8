namespace FulfilSim.Experiments.Sharding;

/// <summary>A directory cannot be taken for a shard; the message is a sentence for the user.</summary>
/// <param name="path">The directory or file in question.</param>
/// <param name="reason">Why, without a full stop.</param>
public sealed class ShardRefusedException(string path, string reason) : Exception($"{path} cannot be joined: {reason}.");
