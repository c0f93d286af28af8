import { defineConfig } from "vitest/config";

// Drawing takes seconds on a machine that is busy with other tests.
export default defineConfig({ test: { testTimeout: 60_000 } });
