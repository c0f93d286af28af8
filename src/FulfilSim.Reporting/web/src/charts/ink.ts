/** Colours of one theme. Every meaning has a shape or a pattern as well; colour is never alone. */
export interface Ink {
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly surface: string;
  readonly reference: string;
  readonly arm: string;
  /** Pale enough that dashes in the text colour show on it. */
  readonly band: string;
  readonly good: string;
  readonly bad: string;
  readonly unsure: string;
  readonly window: string;
  readonly heat: readonly [string, string];
  /** Share of the scale from which text in the surface colour reads better than in the text colour. */
  readonly heatTurn: number;
  readonly hatch: string;
}

export const lightInk: Ink = {
  text: "#1b1f24",
  muted: "#545d68",
  rule: "#d5dbe1",
  surface: "#ffffff",
  reference: "#6b7480",
  arm: "#1d5a96",
  band: "#7db4e6",
  good: "#0f6b4c",
  bad: "#b0431a",
  unsure: "#545d68",
  window: "rgba(120, 92, 30, 0.16)",
  heat: ["#f3f6fa", "#174a7c"],
  heatTurn: 0.7,
  hatch: "rgba(255, 255, 255, 0.65)",
};

export const darkInk: Ink = {
  text: "#e8ecf1",
  muted: "#a5afbb",
  rule: "#39424d",
  surface: "#15191e",
  reference: "#98a2ae",
  arm: "#74b2ee",
  band: "#3d78b3",
  good: "#5ec79c",
  bad: "#f0925f",
  unsure: "#a5afbb",
  window: "rgba(222, 190, 110, 0.18)",
  heat: ["#1d242c", "#8cc3f5"],
  heatTurn: 0.52,
  hatch: "rgba(0, 0, 0, 0.5)",
};
