import type { CaseResults } from './cases.ts';
import { shown as spoken } from './figures.ts';
import type { Table } from './tables.ts';

/** How long each surface took, the slowest turn. */
export const caseTables = ({ cases, turns, sinks }: CaseResults): Table[] => [
	{
		title: `A case published and taken back beside ${spoken(cases, 0)} others: seconds after the form was sent, the slowest of ${turns}`,
		head: ['Surface', 'Shows it', 'Shows it no more'],
		rows: sinks.map(({ name, shown, gone }) => [name, shown === null ? '' : spoken(shown), spoken(gone)]),
	},
];
