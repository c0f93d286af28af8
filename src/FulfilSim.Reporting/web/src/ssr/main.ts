import { stdin, stdout } from "node:process";
import type { Comparison } from "../data/comparison";
import { renderAll } from "./render";

// A comparison comes in on standard input; an object of SVG texts by name goes out on standard output.
const parts: Buffer[] = [];
for await (const part of stdin) parts.push(part as Buffer);
const comparison = JSON.parse(Buffer.concat(parts).toString("utf8")) as Comparison;
stdout.write(JSON.stringify(renderAll(comparison)), () => process.exit(0));
