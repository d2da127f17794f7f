import { lengthOf, withAdded } from '../words.ts';
import { type DeviceStore, type Kept, openDeviceStore } from './device-store.ts';
import { type Said, sendDraft, werePosted } from './draft-site.ts';
import { type Fields, fieldsOf, isSame, offer, timeWords, type Written } from './fields.ts';
import { afterPause } from './pause.ts';

/** On the device almost at once; on the site within five seconds of typing. */
const DEVICE = { pause: 300, most: 1000 };
const SITE = { pause: 2000, most: 5000 };
const TRY_AGAIN_MS = 10_000;
/** A device that is slow to keep a text must not keep a post from being sent. */
const FLUSH_MS = 500;
/** A form that was sent and led nowhere can be sent again. */
const SENDING_MS = 10_000;

/** Keeps what is typed into a composer: on the device until the site has it, and on the site until it is posted. */
export function attachComposer(composer: HTMLElement): void {
	const fields = fieldsOf(composer);
	if (fields) attach(fields);
}

function attach(fields: Fields): void {
	const { form, place, once, written } = fields;
	const opening = openDeviceStore();
	/** What the site has, and what the device has. */
	let saved: Written | null = fields.isAnswer ? null : fields.first();
	let kept: Written | null = null;
	let isSending = false;
	let retry = 0;

	const device = afterPause(
		async () => {
			const [store, now] = [await opened, written()];
			if (isSame(now, saved)) {
				await store.erase('draft', fields.kept + place);
				kept = null;
			} else kept = (await store.keep('draft', fields.kept + place, { ...now, once })) ? now : null;
		},
		DEVICE.pause,
		DEVICE.most,
	);
	const site = afterPause(() => save(), SITE.pause, SITE.most);

	async function save(isLeaving = false): Promise<void> {
		const now = written();
		clearTimeout(retry);
		if (isSending || isSame(now, saved)) return;
		const isTooLong = lengthOf(now.text) > fields.most;
		const said: Said = isTooLong ? { kind: 'too-long' } : await sendDraft({ place, ...now, once }, { isLeaving });
		if (said.kind === 'saved' || said.kind === 'none') saved = now;
		if (said.kind === 'away') retry = window.setTimeout(site.run, TRY_AGAIN_MS);
		if (isSending) return;
		await device.run();
		fields.say(sentenceOf(said, isSame(kept, written())));
	}
	function changed(): void {
		fields.count();
		device.touch();
		site.touch();
	}
	function mayGo(): void {
		isSending = false;
		fields.send.removeAttribute('aria-disabled');
	}

	const opened = opening.then(async (store) => {
		await restore(store, fields, changed);
		return store;
	});
	void opened.then((store) => forgetPosted(store, fields));
	fields.save.hidden = true;
	if (fields.savedAt > 0) fields.say(`Draft saved ${timeWords(new Date(fields.savedAt))}`);
	if (!isSame(written(), saved)) changed();

	form.addEventListener('input', changed);
	form.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		form.requestSubmit(fields.send);
	});
	let flush: 'needed' | 'running' | 'done' = 'needed';
	form.addEventListener('submit', (event) => {
		if (isSending || flush === 'running') return event.preventDefault();
		const isSafe = [saved, kept].some((one) => isSame(one, written()));
		if (!isSafe && flush === 'needed') {
			event.preventDefault();
			flush = 'running';
			const goOn = () => {
				flush = 'done';
				form.requestSubmit(event.submitter);
			};
			// In a turn of its own: a form cannot be sent while it is being sent, and a browser that keeps nothing is done at once.
			void Promise.race([device.run(), new Promise((resolve) => setTimeout(resolve, FLUSH_MS))]).then(() => setTimeout(goOn));
			return;
		}
		flush = 'needed';
		isSending = true;
		fields.send.setAttribute('aria-disabled', 'true');
		device.stop();
		site.stop();
		setTimeout(mayGo, SENDING_MS);
	});
	addEventListener('online', () => void site.run());
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'hidden' || isSending) return;
		void device.run();
		void save(true);
	});
	addEventListener('pageshow', async ({ persisted }) => {
		if (!persisted) return;
		mayGo();
		if (!(await werePosted({ place, ...written(), once }))) return;
		form.reset();
		location.reload();
	});
}

/** Brings back what the device has and the site has not, or offers it where something newer stands. */
async function restore(store: DeviceStore, fields: Fields, onChange: () => void): Promise<void> {
	const found = await store.read('draft', fields.kept + fields.place);
	if (!found) return;
	if (found.fields.once !== fields.once && (await werePosted({ ...found.fields, place: fields.place }))) {
		await store.erase('draft', found.place);
		return;
	}
	const there: Written = { title: found.fields.title ?? '', text: withAdded(found.fields.text ?? '', fields.given) };
	const here = fields.written();
	if (isSame(there, here)) return;
	const when = timeWords(new Date(found.at));
	const isNewer = !fields.isAnswer && isSame(here, fields.first()) && found.at >= fields.savedAt;
	if (!isNewer) return offer(fields, there, [`This browser also kept a text that you wrote here (${when}).`, 'Show it', 'Undo'], onChange);
	fields.fill(there);
	offer(fields, here, [`What you wrote here (${when}) was kept in this browser and is back.`, 'Undo', 'Bring it back'], onChange);
	onChange();
}

/** Erases what was posted from other pages: until their answer came, nobody knew. */
async function forgetPosted(store: DeviceStore, { kept, place }: Fields): Promise<void> {
	const others = (await store.list('draft')).filter((one) => one.place.startsWith(kept) && one.place !== kept + place);
	const posted = await Promise.all(others.map((one) => werePosted({ ...one.fields, place: one.place.slice(kept.length) })));
	await Promise.all(others.map((one: Kept, at) => (posted[at] ? store.erase('draft', one.place) : undefined)));
}

function sentenceOf(said: Said, isKept: boolean): string {
	if (said.kind === 'saved') return `Draft saved ${timeWords(said.at)}`;
	if (said.kind === 'none') return '';
	const why = { 'signed-out': 'Your session has ended.', 'too-long': 'This is too long for a draft.', away: 'The draft is not saved yet.' }[said.kind];
	return `${why} ${isKept ? 'Your text is kept in this browser.' : 'This browser keeps nothing: copy your text before you leave the page.'}`;
}
