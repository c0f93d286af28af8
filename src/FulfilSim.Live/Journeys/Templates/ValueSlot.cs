namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Where a value comes from when a template is filled in.</summary>
/// <param name="Origin">From whom.</param>
/// <param name="Index">Which one there.</param>
/// <param name="Column">Of feeders: the column.</param>
internal readonly record struct ValueSlot(ValueOrigin Origin, int Index, int Column = 0);

/// <summary>Who knows a value.</summary>
internal enum ValueOrigin
{
    /// <summary>It stands in the template.</summary>
    Literal = 0,

    /// <summary>The run: the same for every request of a block.</summary>
    Run,

    /// <summary>The submission.</summary>
    Order,

    /// <summary>A row of a feeder.</summary>
    Feeder,

    /// <summary>An answer while the deployment was set up.</summary>
    SetUp,

    /// <summary>An answer while somebody logged in.</summary>
    Session,

    /// <summary>An answer to an earlier step of the same journey.</summary>
    Taken,
}

/// <summary>What a submission knows, by its number in a <see cref="ValueSlot"/>.</summary>
internal enum OrderValue
{
    Intent = 0,
    Submission,
    ClientKey,
    Reference,
    Item,
    Sku,
    Value,
    ValueCents,
    Currency,
    Method,
    Region,
    Channel,
    AddressIsWrong,
}

/// <summary>What a run knows, by its number in a <see cref="ValueSlot"/>; variables of the environment come behind.</summary>
internal enum RunValue
{
    Id = 0,
    Mark,
    Arm,
    Block,
    WebhookUrl,
    FirstVariable,
}
