import { stop } from './stop.ts';

/** Fields whose values are codes, keys, addresses, or names that readers only search by. */
const NOT_READ = new Set(
	`also callType cases channel code communitySize concerns contentNotes disposition followUp guides highestForce id injuries lane lessonKind lifeStage order
	places priorRelationship region related responders responseModel reviewBy reviewed roles safety see setting slug sources technique techniques timeToRapport topics URL when`.split(
		/\s+/,
	),
);

const KEY = /^(\s*(?:- )*)("[^"]{1,80}"|'[^']{1,80}'|[\w-]{1,80}):(?=\s|$)/;

/** The words in the values of a YAML text, each in its old place: without field names, comments, and the values that nobody reads. */
export function yamlProse(text: string): string {
	let hidden: { column: number } | null = null;
	return text
		.split('\n')
		.map((line) => {
			if (hidden && isBelow(line, hidden.column)) return stop(line);
			hidden = null;
			if (/^\s*#|^---/.test(line)) return stop(line);
			const [whole, before = '', key = ''] = KEY.exec(line) ?? [];
			if (whole === undefined) return line;
			if (!NOT_READ.has(key.replace(/^["']|["']$/g, ''))) return stop(whole) + line.slice(whole.length);
			hidden = { column: before.length };
			return stop(line);
		})
		.join('\n');
}

/** Whether a line still belongs to the field that began in a column: deeper, empty, or an entry of its list. */
function isBelow(line: string, column: number): boolean {
	const indent = line.length - line.trimStart().length;
	return line.trim() === '' || indent > column || (indent === column && /^- /.test(line.trimStart()));
}
