import "../style/report.css";
import { builders, studyBuilders } from "../charts/all";
import type { Chart, Frame } from "../charts/chart";
import { loadFailureChart } from "../charts/loadFailure";
import type { Comparison } from "../data/comparison";
import type { Plan } from "../data/plan";
import type { Sensitivity } from "../data/sensitivity";
import { Figure } from "./figures";

const RESIZE_PAUSE_MS = 120;

const comparison = read<Comparison>("comparison");
if (comparison !== null) start((name, frame) => builders[name]?.(comparison, frame) ?? null);
const study = read<Sensitivity>("sensitivity");
if (study !== null) start((name, frame) => studyBuilders[name]?.(study, frame) ?? null);
const plan = read<Plan>("plan");
if (plan !== null) start((_, frame) => loadFailureChart(plan, frame));

/** What the page holds under an id; null where it holds nothing. */
function read<T>(id: string): T | null {
  const data = document.getElementById(id)?.textContent;
  return data === null || data === undefined ? null : JSON.parse(data) as T;
}

/** Draws every figure, and again when the reader turns the screen, the theme or the arm. */
function start(build: (name: string, frame: Frame) => Chart | null): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")]
    .map((element) => new Figure(element, build));
  const selector = document.querySelector<HTMLSelectElement>("#arm");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const print = matchMedia("print");
  const draw = () => {
    const choice = { arm: selector?.value, isDark: dark.matches && !print.matches, isPrinted: print.matches };
    for (const figure of figures) figure.draw(choice);
    document.documentElement.dataset["charts"] = "drawn";
  };
  draw();
  selector?.addEventListener("change", draw);
  dark.addEventListener("change", draw);
  print.addEventListener("change", draw);
  onWidthChange(draw);
}

function onWidthChange(draw: () => void): void {
  let width = document.documentElement.clientWidth;
  let timer = 0;
  addEventListener("resize", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.documentElement.clientWidth === width) return;
      width = document.documentElement.clientWidth;
      draw();
    }, RESIZE_PAUSE_MS);
  });
}
