/** Begins the workbench of /anonymize: a file of its own, so that what it shares with the search's script does not become another wait there. */
import { keepForOffline } from './offline.ts';
import { tellOffline } from './parts.ts';
import { attachWorkbench } from './workbench.ts';

const form = document.querySelector<HTMLFormElement>('#workbench');
if (form) {
	const { reader, parts } = attachWorkbench(form);
	const keep = async () => {
		await reader();
		if (await keepForOffline(parts.engine)) tellOffline(parts);
	};
	// Without it, the page works as long as there is a network.
	void keep().catch(() => {});
}
