import { spawnSync } from 'node:child_process';

/** Whether the shims can be compiled here. */
export const hasGcc = (): boolean => process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0;
