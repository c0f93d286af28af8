namespace FulfilSim.Actors.Networks.Running;

/// <summary>Where jobs go through. It tells the next place, or the source when there is none.</summary>
internal abstract class Place(string name) : Actor, IMeasured
{
    public override string Name { get; } = name;

    /// <summary>Whether jobs may come here more than once, so that each visit needs luck of its own.</summary>
    public bool IsRevisited { get; set; }

    /// <summary>Whether nobody is here.</summary>
    public virtual bool IsEmpty => true;

    /// <summary>Finds the actors behind the names, once all have joined.</summary>
    public virtual void Connect(Func<string, ActorRef> find)
    {
    }

    public virtual void Restart(SimTime now)
    {
    }

    public virtual void Report(MeasureSheet sheet, SimTime now)
    {
    }

    protected void Forward(Job job, Ways ways, Turn turn)
    {
        var next = ways.Next(job, turn);
        var onwards = IsRevisited ? job.Onwards() : job;
        turn.Tell(next.IsNobody ? job.Source : next, onwards);
    }

    protected static void Fail(Job job, JobFailure why, Turn turn) => turn.Tell(job.Source, new JobFailed(job, why));
}

/// <summary>What has something to report.</summary>
internal interface IMeasured
{
    /// <summary>Counts anew from now on.</summary>
    void Restart(SimTime now);

    /// <summary>Writes down what was counted since.</summary>
    void Report(MeasureSheet sheet, SimTime now);
}
