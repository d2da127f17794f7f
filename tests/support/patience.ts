/** How long `vi.waitFor` waits: a machine that does other things as well takes its time. */
export const PATIENCE = { timeout: 10_000 };
