import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { CALL_TYPES, EFFECTS, SEASONS, TECHNIQUES } from '#src/features/cases/taxonomy.ts';
import { MANY, ONE, UNITS } from './code-questions.ts';
import { rowsIn, shownRows } from './code-rows.ts';

/** The fields of a form, by name. */
export type Values = Record<string, string>;

/** Whether a box of a form is ticked. */
export const isTicked = (values: Values, name: string): boolean => (values[name] ?? '') !== '';

/** How many techniques a turning point has room for. */
export const TECHNIQUES_OF_A_TURN = 3;
/** Of any text among the codes, so that a draft may be too long for a case and is kept all the same. */
const MOST_CHARACTERS = 2000;
const TICKED = 'on';

/** A case as far as it is coded, as the fields of its form (`CodeFields.astro`). */
export function fieldsOf(document: Partial<CaseDocument>): Values {
	const { title = '', summary = '', callType, when, timeToRapport: time, techniques = [], turningPoints = [], questions = [] } = document;
	const values: Values = { title, summary, 'callType.initial': callType?.initial ?? '', 'callType.final': callType?.final ?? '' };
	for (const name of Object.keys(ONE) as (keyof typeof ONE)[]) values[name] = document[name] ?? '';
	for (const [name, question] of Object.entries(MANY)) {
		const codes: string[] | undefined = document[name as keyof typeof MANY];
		for (const code of codes ?? []) values[`${name}.${code}`] = TICKED;
		if ('none' in question && codes?.length === 0) values[`${name}.none`] = TICKED;
	}
	if (when === 'withheld') values['when.withheld'] = TICKED;
	else if (when && 'from' in when) Object.assign(values, { 'when.year': String(when.from), 'when.to': String(when.to) });
	else if (when) Object.assign(values, { 'when.year': String(when.year), 'when.season': when.season ?? '' });
	if (time && 'minutes' in time) {
		const unit = time.minutes % UNITS.days === 0 ? 'days' : time.minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
		Object.assign(values, { 'time.band': 'minutes', 'time.number': String(time.minutes / UNITS[unit]), 'time.unit': unit });
		if (time.approximate) values['time.about'] = TICKED;
	} else if (time) values['time.band'] = time.band === 'prior-history' ? time.prior : time.band;
	for (const [at, { technique, effect }] of techniques.entries())
		Object.assign(values, { [`techniques.${at + 1}.technique`]: technique, [`techniques.${at + 1}.effect`]: effect });
	for (const [at, point] of turningPoints.entries()) {
		const row = `turningPoints.${at + 1}`;
		Object.assign(values, { [`${row}.at`]: point.at, [`${row}.what`]: point.what, [`${row}.effect`]: point.effect });
		if (point.minutes !== undefined) values[`${row}.minutes`] = String(point.minutes);
		// A draft is not checked yet: an editor's file may leave them out.
		for (const [number, technique] of (point.techniques ?? []).entries()) values[`${row}.technique${number + 1}`] = technique;
		if (point.key) values['turningPoints.key'] = String(at + 1);
	}
	for (const [at, question] of questions.entries()) values[`questions.${at + 1}`] = question;
	return { ...values, ...shownRows({ techniques: techniques.length, turningPoints: turningPoints.length, questions: questions.length }) };
}

/**
 * What a form says of a case. Fields without an answer are there, as `undefined`: they take the place of what was answered before. What is begun is kept
 * as it is, so that one can go on later. `faults`: what cannot be kept as it was typed, by field.
 */
export function codedFrom(values: Values): { document: Partial<CaseDocument>; faults: Record<string, string> } {
	const form = new Reading(values);
	const document: Record<string, unknown> = {
		title: form.text('title', values.title) || undefined,
		summary: form.text('summary', values.summary).replace(/\s*\n\s*/g, ' ') || undefined,
	};
	const [initial, final] = [form.code(values['callType.initial'], CALL_TYPES), form.code(values['callType.final'], CALL_TYPES)];
	document.callType = initial || final ? { initial, final } : undefined;
	for (const [name, question] of Object.entries(ONE)) document[name] = form.code(values[name], question.codes) || undefined;
	for (const [name, question] of Object.entries(MANY)) {
		const ticked = Object.keys(question.codes).filter((code) => form.isTicked(`${name}.${code}`));
		document[name] = ticked.length > 0 || form.isTicked(`${name}.none`) ? ticked : undefined;
	}
	document.when = whenIn(form);
	document.timeToRapport = timeIn(form);
	document.techniques = some(
		rowsIn(values, 'techniques').map(({ technique, effect }) => ({ technique: form.code(technique, TECHNIQUES), effect: form.code(effect, EFFECTS) })),
	);
	document.turningPoints = some(
		rowsIn(values, 'turningPoints').map(({ at, what, effect, minutes = '', ...row }, index) => {
			const field = `turningPoint${index + 1}`;
			const techniques = Object.entries(row).flatMap(([name, code]) => (name.startsWith('technique') ? form.code(code, TECHNIQUES) || [] : []));
			return {
				at: form.text(field, at),
				minutes: minutes === '' ? undefined : form.whole(field, minutes, 'Write the minutes from the start as a number, or leave them out.'),
				what: form.text(field, what),
				effect: form.text(field, effect),
				techniques: [...new Set(techniques)],
				key: values['turningPoints.key'] === row.number,
			};
		}),
	);
	document.questions = some(rowsIn(values, 'questions').map(({ '': question }, index) => form.text(`question${index + 1}`, question)));
	return { document: document as Partial<CaseDocument>, faults: form.faults };
}

const some = <T>(rows: T[]) => (rows.length > 0 ? rows : undefined);

/** A form that is read, and what in it cannot be kept. */
class Reading {
	readonly values: Values;
	readonly faults: Record<string, string> = {};

	constructor(values: Values) {
		this.values = values;
	}

	isTicked(name: string): boolean {
		return isTicked(this.values, name);
	}

	/** A code, where it is one; "" otherwise. */
	code(sent: string | undefined, known: Record<string, string>): string {
		return sent !== undefined && Object.hasOwn(known, sent) ? sent : '';
	}

	text(field: string, typed = ''): string {
		const text = typed.replaceAll('\r\n', '\n').trim();
		if (text.length > MOST_CHARACTERS) this.faults[field] ??= `Say it in at most ${MOST_CHARACTERS.toLocaleString('en-US')} characters.`;
		return text;
	}

	whole(field: string, typed: string, otherwise: string): number | undefined {
		if (/^\d{1,6}$/.test(typed)) return Number(typed);
		this.faults[field] ??= otherwise;
		return undefined;
	}
}

function whenIn(form: Reading): CaseDocument['when'] | undefined {
	if (form.isTicked('when.withheld')) return 'withheld';
	const [from = '', to = ''] = ['year', 'to'].map((name) => form.values[`when.${name}`]?.trim());
	if (!from && !to) return undefined;
	const [first = 0, last = 0] = [from || to, to || from].map((typed) =>
		form.whole('when', typed, 'Write the year in four digits, or say that it is withheld.'),
	);
	if (first !== last) return { from: first, to: last };
	const season = form.code(form.values['when.season'], SEASONS);
	return { year: first, ...(season && { season: season as keyof typeof SEASONS }) };
}

function timeIn(form: Reading): CaseDocument['timeToRapport'] | undefined {
	const [band = '', typed = '', unit = ''] = ['band', 'number', 'unit'].map((name) => form.values[`time.${name}`]?.trim());
	if (band === 'not-reached' || band === 'unknown') return { band };
	if (band === 'unstated' || band === 'months' || band === 'years') return { band: 'prior-history', prior: band };
	if (typed === '') return undefined;
	const number = /^\d{1,4}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : 0;
	const minutes = Math.round(number * (Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS] : 1));
	if (minutes > 0) return { minutes, ...(form.isTicked('time.about') && { approximate: true }) };
	form.faults.timeToRapport = 'Write how long it took as a number, such as 45 or 1.5.';
	return undefined;
}
