/**
 * Has one package of package.json read texts, the way its documentation shows and with its own defaults:
 *
 *     fork('read.mjs', ['compromise']) with a message of texts, for a message of what it found in each and how long it took
 *
 * A package answers with the text as it rewrites it, or with where it saw something.
 */
import { timed } from '../timed.ts';

/** The rules that ours began from, where the folder of shared test data is there. */
const PROTOTYPE = new URL('../../../../shared/pii-bench/prototype/hybrid.mjs', import.meta.url);

const PACKAGES = {
	openredaction: async () => {
		const { OpenRedaction } = await import('openredaction');
		const redactor = new OpenRedaction();
		return async (text) => (await redactor.detect(text)).detections.map(({ position }) => position);
	},
	'redact-pii': async () => {
		const { SyncRedactor } = await import('redact-pii');
		const redactor = new SyncRedactor();
		return (text) => redactor.redact(text);
	},
	'pii-redact': async () => {
		const { DefaultMatchers, NlpMatcher, Redactor } = await import('pii-redact');
		const redactor = new Redactor({ matchers: [...DefaultMatchers, new NlpMatcher()] });
		return (text) => redactor.redact(text);
	},
	'anonymize-nlp': async () => {
		const { AnonymizeNlp } = await import('anonymize-nlp');
		return (text) => new AnonymizeNlp().anonymize(text);
	},
	'@coffeeandfun/remove-pii': async () => {
		const { removePII } = await import('@coffeeandfun/remove-pii');
		return (text) => removePII(text);
	},
	'@cdssnc/sanitize-pii': async () => {
		const { sanitizePii } = await import('@cdssnc/sanitize-pii');
		return (text) => sanitizePii(text);
	},
	'@redactpii/node': async () => {
		const { Redactor } = await import('@redactpii/node');
		const redactor = new Redactor();
		return (text) => redactor.redact(text);
	},
	compromise: async () => {
		const { default: nlp } = await import('compromise');
		const kinds = ['people', 'places', 'organizations', 'emails', 'phoneNumbers', 'urls', 'atMentions'];
		return (text) => {
			const read = nlp(text);
			const found = kinds.flatMap((kind) => read[kind]().json({ offset: true }));
			return found.map(({ offset: { start, length } }) => [start, start + length]);
		};
	},
	prototype: async () => {
		const { default: prototypes } = await import(PROTOTYPE.href);
		const { detect } = await prototypes['hybrid-prototype (no neural)']();
		return (text) => detect(text).map(({ start, end }) => [start, end]);
	},
	'wink-nlp, entities': () => wink(() => false),
	'wink-nlp, entities and proper nouns': () => wink((kind) => kind === 'PROPN'),
};

/** Amounts say nothing about who somebody is. */
const AMOUNTS = ['DURATION', 'MONEY', 'PERCENT', 'ORDINAL'];

/** Its model for the browser, which is the one that npm has. It names no people and no places; its part-of-speech tags know proper nouns. */
async function wink(isFound) {
	const { default: winkNlp } = await import('wink-nlp');
	const { default: model } = await import('wink-eng-lite-web-model');
	const nlp = winkNlp(model);
	const { its } = nlp;
	return (text) => {
		const read = nlp.readDoc(text);
		const words = wordsOf(text, read.tokens().out());
		const named = words.filter((_, at) => isFound(read.tokens().itemAt(at).out(its.pos)));
		const entities = [];
		read.entities().each((entity) => {
			const [first, last] = entity.out(its.span);
			if (!AMOUNTS.includes(entity.out(its.type))) entities.push([words[first][0], words[last][1]]);
		});
		return [...entities, ...named];
	};
}

/** Where the words of a text stand. */
function wordsOf(text, words) {
	let end = 0;
	return words.map((word) => {
		const start = text.indexOf(word, end);
		end = start + word.length;
		return [start, end];
	});
}

process.once('message', async (texts) => {
	const read = await PACKAGES[process.argv[2]]();
	process.send(await timed(texts, read), () => process.disconnect());
});
