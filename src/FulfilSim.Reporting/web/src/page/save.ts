/** Hands an SVG file to the reader; nothing leaves the page. */
export function saveSvg(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
