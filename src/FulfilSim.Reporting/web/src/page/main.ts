import "../style/report.css";
import type { Comparison } from "../data/comparison";
import { Figure } from "./figures";

const RESIZE_PAUSE_MS = 120;

const data = document.getElementById("comparison")?.textContent;
if (data !== null && data !== undefined) start(JSON.parse(data) as Comparison);

/** Draws every figure, and again when the reader turns the screen, the theme or the arm. */
function start(comparison: Comparison): void {
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")]
    .map((element) => new Figure(element, comparison));
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
