import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
process.once('exit', () => {
	for (const child of running) child.kill();
});

/** Whatever ends the bench ends this child of it too. Returns it. */
export function endingWithUs<C extends ChildProcess>(child: C): C {
	running.add(child);
	child.once('exit', () => running.delete(child));
	return child;
}
