namespace FulfilSim.Live.Journeys.Templates;

/// <summary>As what a value is put into a template: the word behind the colon.</summary>
internal enum TemplateForm
{
    /// <summary>As text, escaped for its place. No word.</summary>
    Text = 0,

    /// <summary>As a JSON number, in the place of a whole JSON text; what is no number stays a text.</summary>
    Number,

    /// <summary>As the JSON it is, in the place of a whole JSON text; what is no JSON stays a text.</summary>
    Json,

    /// <summary>As path and query of this deployment, such as a Location header has it: slashes and question marks stay.</summary>
    Path,
}
