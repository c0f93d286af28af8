import type { Chart, Frame } from "../charts/chart";
import { echarts } from "../charts/echarts";
import { darkInk, lightInk } from "../charts/ink";
import { drawPoster } from "../charts/poster";
import { Hours } from "./hours";
import { saveSvg } from "./save";

const FILE_WIDTH_PX = 960;
/** What an A4 sheet shows with ordinary margins; browsers tell the paper's width too late. */
const PAPER_WIDTH_PX = 660;

/** What the reader decided about every figure. */
export interface Choice {
  readonly arm: string | undefined;
  readonly isDark: boolean;
  /** Whether the page is being laid out on paper. */
  readonly isPrinted: boolean;
}

/** A `<figure data-chart="name">` of the page with its drawing and, for charts over time, its table. */
export class Figure {
  private readonly name: string;
  private readonly hours: Hours | undefined;
  private instance: ReturnType<typeof echarts.init> | undefined;
  private arm: string | undefined;

  constructor(private readonly element: HTMLElement, private readonly build: (name: string, frame: Frame) => Chart | null) {
    this.name = element.dataset["chart"] ?? "";
    const folded = document.querySelector<HTMLDetailsElement>(`details[data-hours="${this.name}"]`);
    this.hours = folded === null ? undefined : new Hours(folded);
    this.part("button.save")?.addEventListener("click", () => this.save());
  }

  /** Draws anew for the width at hand. A figure with nothing to say is hidden. */
  draw({ arm, isDark, isPrinted }: Choice): void {
    const place = this.part(".drawing");
    if (place === null) return;
    this.arm = arm;
    this.element.hidden = false;
    const width = isPrinted ? Math.min(place.clientWidth, PAPER_WIDTH_PX) : place.clientWidth;
    const chart = this.chartFor(width, isDark);
    this.element.hidden = chart === null;
    this.hours?.show(chart?.table);
    if (chart === null) return;
    this.write(chart, place);
    place.style.height = `${chart.height}px`;
    this.instance?.dispose();
    this.instance = echarts.init(place, null, { renderer: "svg", width, height: chart.height });
    this.instance.setOption(chart.option);
  }

  private chartFor(width: number, isDark: boolean): Chart | null {
    return this.build(this.name, this.frameOf(width, isDark));
  }

  private frameOf(width: number, isDark: boolean): Frame {
    return { width, ink: isDark ? darkInk : lightInk, ...(this.arm === undefined ? {} : { arm: this.arm }) };
  }

  private write(chart: Chart, place: HTMLElement): void {
    this.setText(".finding", chart.title);
    this.setText(".subtitle", chart.subtitle);
    this.setText(".notes", chart.notes.join(" "));
    place.setAttribute("aria-label", `Chart. ${chart.title}. ${chart.subtitle}. Its numbers are in the table below.`);
  }

  private save(): void {
    const chart = this.chartFor(FILE_WIDTH_PX, false);
    if (chart !== null) saveSvg(drawPoster(chart, this.frameOf(FILE_WIDTH_PX, false)), `${this.name}.svg`);
  }

  private setText(selector: string, text: string): void {
    const part = this.part(selector);
    if (part !== null) part.textContent = text;
  }

  private part(selector: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(selector);
  }
}
