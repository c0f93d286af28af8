using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>The next intent of an open stage is due.</summary>
internal sealed record OpenIntentDue(long Intent, int Stage) : IntentMessage<OpenIntentDue>(Intent, Stage);

/// <summary>A closed stage has one buyer more or less from now on.</summary>
internal sealed record CopiesChange(int Copies, int Stage) : Message<CopiesChange>(Copies, Stage);

/// <summary>A buyer of a closed stage has thought enough.</summary>
internal sealed record CopyReady(long Last) : IntentMessage<CopyReady>(Last);

/// <summary>A stage has come to its end.</summary>
internal sealed record StageOver(int Stage) : Message<StageOver>(Stage);
