import { lengthOf } from '../words.ts';
import { copiesOf } from './copies.ts';
import { type DeviceStore, openDeviceStore } from './device-store.ts';
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
	const { form, place, once, written, replyTo } = fields;
	const copies = copiesOf(fields);
	const opening = openDeviceStore();
	/** What the site has, and what the device has. */
	let saved: Written | null = fields.isAnswer ? null : fields.first();
	let kept: Written | null = null;
	/** Of two texts for this place, the one that is not shown. Until one is chosen it waits on the device, and the site keeps what it has. */
	let waiting: Written | null = null;
	let isSending = false;
	let retry = 0;

	const device = afterPause(
		async () => {
			const [store, now] = [await opened, written()];
			kept = (await copies.keep(store, isSame(now, saved) ? null : now, waiting)) ? now : null;
		},
		DEVICE.pause,
		DEVICE.most,
	);
	const site = afterPause(() => save(), SITE.pause, SITE.most);

	async function save(isLeaving = false): Promise<void> {
		const now = written();
		clearTimeout(retry);
		if (isSending || waiting || isSame(now, saved)) return;
		const isTooLong = lengthOf(now.text) > fields.most;
		const said: Said = isTooLong ? { kind: 'too-long' } : await sendDraft({ place, ...now, replyTo, once, since: String(fields.since()) }, { isLeaving });
		if (said.kind === 'saved' || said.kind === 'none') saved = now;
		if (said.kind === 'saved') fields.grewFrom(said.at);
		if (said.kind === 'other') saved = null;
		if (said.kind === 'away') retry = window.setTimeout(site.run, TRY_AGAIN_MS);
		if (isSending) return;
		await device.run();
		const isKept = isSame(kept, written());
		fields.say(sentenceOf(said, isKept));
		if (said.kind !== 'other') return;
		const when = timeWords(new Date(said.at));
		choose(said.text, said.at, `Another tab or device saved a different text here (${when}). ${isKept ? 'Yours is kept in this browser.' : KEEPS_NOTHING}`);
	}
	function changed(): void {
		fields.count();
		device.touch();
		site.touch();
	}
	/** Asks which of two texts goes on. `at`: when the draft was saved that goes then. */
	function choose(other: Written, at: number, sentence: string): void {
		waiting = other;
		device.touch();
		offer(fields, other, [sentence, 'Show it', 'Show the other'], {
			changed: (text) => {
				waiting = text;
				changed();
			},
			keep: () => {
				waiting = null;
				fields.grewFrom(at);
				fields.text.focus();
				changed();
				void site.run();
			},
		});
	}
	/** Brings back what the device has and the site has not, or offers it where the site has something else. */
	async function restore(store: DeviceStore): Promise<void> {
		const found = await copies.find(store);
		const [shown, since] = [written(), fields.since()];
		if (!found) return device.touch();
		const isUntouched = !fields.isAnswer && isSame(shown, fields.first());
		const isContinued = since === 0 || found.since === since;
		if (isUntouched && isContinued && leadsToAnswer(found.replyTo, replyTo)) return;
		copies.take(found.copy);
		const when = timeWords(found.at);
		if (!isUntouched || !isContinued) return choose(found.text, since, `This browser also kept a text that you wrote here (${when}).`);
		fields.fill(found.text);
		offer(fields, shown, [`What you wrote here (${when}) was kept in this browser and is back.`, 'Undo', 'Bring it back'], { changed });
		changed();
	}
	function mayGo(): void {
		isSending = false;
		fields.send.removeAttribute('aria-disabled');
	}

	const opened = opening.then(async (store) => {
		await restore(store);
		return store;
	});
	void opened.then(copies.forgetPosted);
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
		// A browser puts back what was typed when one goes back. What is kept here comes back by itself, and what was posted must not.
		if (isSafe) form.autocomplete = 'off';
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

/** Whether the page is shown anew as the answer that a text was begun as, unless its address says which. */
function leadsToAnswer(begun: string, shown: string): boolean {
	const address = new URL(location.href);
	if (begun === shown || address.searchParams.has('answer')) return false;
	address.searchParams.set('answer', begun);
	location.replace(address);
	return true;
}

const KEEPS_NOTHING = 'This browser keeps nothing: copy your text before you leave the page.';

function sentenceOf(said: Said, isKept: boolean): string {
	if (said.kind === 'saved') return `Draft saved ${timeWords(new Date(said.at))}`;
	if (said.kind === 'none' || said.kind === 'other') return '';
	const why = { 'signed-out': 'Your session has ended.', 'too-long': 'This is too long for a draft.', away: 'The draft is not saved yet.' }[said.kind];
	return `${why} ${isKept ? 'Your text is kept in this browser.' : KEEPS_NOTHING}`;
}
