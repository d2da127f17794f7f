import { before, byShape } from './patterns.ts';

/** Where mail goes: boxes, rural routes and postal codes. */
export const postal = byShape('postal', [
	{ type: 'address', shape: /\bP\.? ?O\.? ?Box \d{1,6}/dgi, score: 0.95, why: 'it is a postal address' },
	{
		type: 'address',
		shape: /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/dg,
		score: 0.9,
		why: 'it is a postal code',
		// Miles on a dispatcher's clock.
		holds: (it, around) => !(/^MI /.test(it) && /\b(?:start(?:ing)?|end(?:ing)?|beginning|begin|xport|trans\w{0,9}) $/.test(before(around))),
	},
	{
		type: 'address',
		shape: /\b(?:RR|R\.R\.|HC|H\.C\.|Rt|Rte|Route|Rural Route|Star Route|RFD) ?#?\d{1,4},? Box #?\d{1,5}(?:-?[A-Z])?\b|\bPMB #?\d{1,5}\b/dgi,
		score: 0.95,
		why: 'it is a postal address',
	},
	{ type: 'address', shape: /\bzip(?: code)?:? (?<it>\d{5}(?:-\d{4})?)\b/dgi, score: 0.95, why: 'it is a postal code' },
]);
