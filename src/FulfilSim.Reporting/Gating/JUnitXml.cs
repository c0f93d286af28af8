using System.Globalization;
using System.Text;
using System.Xml;
using FulfilSim.Experiments.Gating;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as JUnit XML: a test case for each check.</summary>
public static class JUnitXml
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static string Write(GateReport report, GateContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var cases = report.Finding.Checks.Count == 0 ? report.Plan.Checks.Select(NotJudged).ToList() : [.. report.Finding.Checks];
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"gate {report.Name}");
            xml.WriteAttributeString("tests", Text(cases.Count));
            xml.WriteAttributeString("failures", Text(cases.Count(check => IsFailure(check, context))));
            xml.WriteAttributeString("errors", "0");
            xml.WriteAttributeString("skipped", Text(cases.Count(check => IsSkipped(check, context))));
            foreach (var check in cases)
                WriteCase(xml, report, check, context);
            xml.WriteElementString("system-out", Clean(string.Join('\n', report.Verdict.Append(report.Subject).Concat(report.Notes))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteCase(XmlWriter xml, GateReport report, CheckResult check, GateContext context)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"gate.{report.Name}");
        xml.WriteAttributeString("name", $"{check.Check.Name} is no worse by {GateFigures.Margin(check.Check.Measure, check.Check.Margin)}");
        if (IsFailure(check, context))
            WriteEnd(xml, "failure", check);
        else if (IsSkipped(check, context))
            WriteEnd(xml, "skipped", check);
        xml.WriteEndElement();
    }

    private static void WriteEnd(XmlWriter xml, string element, CheckResult check)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Clean(MessageOf(check)));
        if (element == "failure")
            xml.WriteAttributeString("type", check.IsAnchorsFinding ? "anchor" : GateWords.Of(check.Answer));
        xml.WriteEndElement();
    }

    private static string MessageOf(CheckResult check)
    {
        var measure = check.Check.Measure;
        var change = check.Difference is { } difference
            ? GateFigures.Change(measure, difference.Difference.Mean, difference.Difference.HalfWidth)
            : "not measured";
        return check.IsAnchorsFinding
            ? $"{GateFigures.Value(measure, check.Head!.Mean)} is beyond the anchor of {GateFigures.Value(measure, check.Check.Anchor!.Bound)}"
            : $"{GateWords.Of(check.Answer)}: {change}, margin {GateFigures.Margin(measure, check.Check.Margin)}";
    }

    private static bool IsFailure(CheckResult check, GateContext context) =>
        check.Answer == GateAnswer.Regression || (check.Answer == GateAnswer.Inconclusive && context.IsInconclusiveFailure);

    private static bool IsSkipped(CheckResult check, GateContext context) => check.Answer == GateAnswer.Inconclusive && !context.IsInconclusiveFailure;

    private static CheckResult NotJudged(GateCheck check) => new(check, GateAnswer.Inconclusive, null, null, null, double.NaN, false, null);

    /// <summary>XML has no place for control characters.</summary>
    private static string Clean(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
