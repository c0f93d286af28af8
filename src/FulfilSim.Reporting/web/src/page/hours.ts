import type { ChartTable } from "../charts/chart";

/** Fills a folded table with numbers when the reader opens it, and not before: it can have thousands of cells. */
export class Hours {
  private table: (() => ChartTable) | undefined;

  constructor(private readonly element: HTMLDetailsElement) {
    element.addEventListener("toggle", () => this.fill());
  }

  /** Takes the numbers of the arms now in sight. */
  show(table: (() => ChartTable) | undefined): void {
    this.table = table;
    this.element.hidden = table === undefined;
    this.fill();
  }

  private fill(): void {
    const place = this.element.querySelector(".scroll");
    if (!this.element.open || place === null || this.table === undefined) return;
    const { columns, rows } = this.table();
    const table = document.createElement("table");
    table.createTHead().append(rowOf(columns, () => cell("th", "col")));
    table.createTBody().append(...rows.map((row) => rowOf(row, (index) => (index === 0 ? cell("th", "row") : cell("td")))));
    place.replaceChildren(table);
  }
}

function rowOf(texts: readonly string[], cellAt: (index: number) => HTMLTableCellElement): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.append(...texts.map((text, index) => {
    const made = cellAt(index);
    made.textContent = text;
    if (index > 0) made.className = "number";
    return made;
  }));
  return row;
}

function cell(kind: "th" | "td", scope?: string): HTMLTableCellElement {
  const made = document.createElement(kind);
  if (scope !== undefined) made.scope = scope;
  return made;
}
