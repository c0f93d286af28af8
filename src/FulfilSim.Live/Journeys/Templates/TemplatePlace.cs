namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Where a template's text goes, which decides how values are escaped there.</summary>
internal enum TemplatePlace
{
    /// <summary>A body that is no JSON: as it is.</summary>
    Body = 0,

    /// <summary>Within the quotes of a JSON text.</summary>
    Json,

    /// <summary>The path and query of a request.</summary>
    Path,

    /// <summary>The value of a header.</summary>
    Header,
}
