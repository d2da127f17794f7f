import type { Doc } from './document.ts';
import { isClass } from './shares.ts';
import type { Candidate, Finding, Identifier, IdType, Tier } from './types.ts';

/** From here on it is ticked before anybody looks. */
const SUGGEST_FROM = 0.5;
/** Where two are as long, the first of these is what it is. */
const PRIORITY: IdType[] = [
	'email',
	'url',
	'coordinates',
	'phone',
	'ssn',
	'vin',
	'birth-date',
	'plate',
	'ip',
	'handle',
	'address',
	'number',
	'date',
	'time',
	'pet',
	'person',
	'agency',
	'school',
	'city',
	'place',
	'organization',
	'employer',
	'vehicle',
	'unit',
	'street',
	'event',
	'occupation',
	'family',
	'demographic',
	'age',
	'name',
];
const DIRECT = new Set<IdType>(['person', 'phone', 'email', 'url', 'handle', 'ip', 'coordinates', 'ssn', 'vin', 'plate', 'number', 'address', 'birth-date']);
/** What only its name tells apart: "a restaurant" is any. */
const NAMED = new Set<IdType>(['agency', 'school', 'employer', 'organization', 'city', 'place']);
/** Where somebody works may tell who they are, even without a name: that is for a person to say. */
const isClue = ({ type, tier }: Finding) => type === 'employer' && tier === 'check';
const HAS_DAY = /\d/;

/** What the recognizers saw, put together: nothing overlaps, what is suggested comes before what is only asked. */
export function findingsOf({ text }: Doc, candidates: readonly Candidate[]): Finding[] {
	const sorted = candidates
		// A line can end in a sign that is no part of it, as those of Windows do.
		.map((candidate) => ({ ...candidate, end: candidate.start + text.slice(candidate.start, candidate.end).trimEnd().length }))
		.filter(({ start, end }) => end > start && start >= 0 && end <= text.length)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const suggested = clusters(sorted.filter(({ score }) => score >= SUGGEST_FROM));
	const asked = clusters(sorted.filter(({ score }) => score < SUGGEST_FROM)).flatMap((cluster) => cutAway(cluster, suggested, text));
	return [...suggested.map((cluster) => findingOf(cluster, 'suggest', text)), ...asked.map((cluster) => findingOf(cluster, 'check', text))]
		.filter((finding) => !(NAMED.has(finding.type) && !isClue(finding) && isClass(finding, text)))
		.toSorted((a, b) => a.start - b.start);
}

interface Cluster {
	start: number;
	end: number;
	seen: Candidate[];
}

/** Candidates that overlap, as one. */
function clusters(sorted: Candidate[]): Cluster[] {
	const found: Cluster[] = [];
	for (const candidate of sorted) {
		const last = found.at(-1);
		if (last && candidate.start < last.end) {
			last.end = Math.max(last.end, candidate.end);
			last.seen.push(candidate);
		} else found.push({ start: candidate.start, end: candidate.end, seen: [candidate] });
	}
	return found;
}

/** What is left of a cluster beside others. */
function cutAway(cluster: Cluster, others: Cluster[], text: string): Cluster[] {
	const pieces: Cluster[] = [];
	let start = cluster.start;
	const keep = (end: number) => {
		const piece = text.slice(start, end);
		const lead = piece.length - piece.trimStart().length;
		if (/[\p{L}\p{N}]/u.test(piece)) pieces.push({ start: start + lead, end: start + piece.trimEnd().length, seen: cluster.seen });
	};
	for (const other of others) {
		if (other.end <= start) continue;
		if (other.start >= cluster.end) break;
		if (other.start > start) keep(other.start);
		start = Math.max(start, other.end);
	}
	if (start < cluster.end) keep(cluster.end);
	return pieces;
}

function findingOf({ start, end, seen }: Cluster, tier: Tier, text: string): Finding {
	const ranked = seen.toSorted((a, b) => b.end - b.start - (a.end - a.start) || PRIORITY.indexOf(a.type) - PRIORITY.indexOf(b.type) || b.score - a.score);
	const [first] = ranked;
	const type = first?.type ?? 'name';
	return {
		// The sign of a number is read with it.
		start: type === 'number' && start > 0 && /[#№]/.test(text.charAt(start - 1)) ? start - 1 : start,
		end,
		type,
		identifier: identifierOf(type, text.slice(start, end)),
		tier,
		score: Math.max(...seen.map(({ score }) => score)),
		by: [...new Set(seen.map(({ by }) => by))],
		why: first?.why ?? '',
		entity: '',
		generalizations: [],
	};
}

/** A day points to somebody, a month does not; an age does from 90 on (45 CFR 164.514). */
function identifierOf(type: IdType, it: string): Identifier {
	if (type === 'date') return HAS_DAY.test(it) && !/^(?:19|20)\d\d$/.test(it) ? 'direct' : 'quasi';
	if (type === 'age') return Number(/\d+/.exec(it)?.[0] ?? 0) >= 90 || /^(?:ninety|a hundred|one hundred)\b(?!-something)/i.test(it) ? 'direct' : 'quasi';
	return DIRECT.has(type) ? 'direct' : 'quasi';
}
