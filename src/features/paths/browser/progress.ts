/** Keeps on this device, for somebody who is not signed in, which steps of a way in they are done with. */

const keyOf = (role: string) => `start-${role}`;

function read(role: string): Set<string> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(role)) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((step) => typeof step === 'string') : []);
	} catch {
		return new Set();
	}
}

/** Shows what is kept, and keeps what is pressed. Where nothing can be kept, nothing is offered. */
export function attachProgress(path: HTMLElement): void {
	const { role = '' } = path.dataset;
	const steps = [...path.querySelectorAll<HTMLElement>('.step')];
	const said = path.querySelector<HTMLElement>('[data-progress]');
	const done = read(role);
	const keep = () => {
		try {
			localStorage.setItem(keyOf(role), JSON.stringify([...done]));
			return true;
		} catch {
			return false;
		}
	};
	if (!keep()) return;
	const show = () => {
		for (const step of steps) {
			const isDone = done.has(step.id);
			step.classList.toggle('done', isDone);
			const [state, button] = [step.querySelector('.state'), step.querySelector<HTMLButtonElement>('.mark')];
			if (state) state.textContent = isDone ? ', done' : '';
			if (!button) continue;
			button.hidden = false;
			button.textContent = isDone ? 'Not done after all' : 'Done with this step';
		}
		if (said) said.textContent = `${done.size} of ${steps.length} steps done. It is kept on this device alone.`;
	};
	for (const step of steps) {
		step.querySelector<HTMLButtonElement>('.mark')?.addEventListener('click', () => {
			if (!done.delete(step.id)) done.add(step.id);
			keep();
			show();
		});
	}
	show();
}
