import { NOBODY } from '../vocabulary.ts';
import { before, behind, byShape } from './patterns.ts';

const NOBODYS =
	/^(?:U\.S|U\.K|P\.O|A\.M|P\.M|D\.O|R\.N|M\.D|S\.O|P\.D|D\.C|L\.A|B\.H|E\.R|E\.D|E\.M|N\.P|P\.A|I\.D|I\.E|E\.G|A\.K|Q\.I|D\.V|O\.D|S\.I|H\.I|W\.B|J\.R|T\.V|R\.V|A\.C|D\.B|N\.A|C\.I)/i;

/** Letters that stand for a name. */
export const initials = byShape('initials', [
	{
		type: 'person',
		shape: /(?<![\p{L}\p{N}.])\p{Lu}\.[ ]?(?:\p{Lu}\.){1,2}(?![\p{L}\p{N}])/dgu,
		score: 0.6,
		why: 'they are somebody’s initials',
		// Statutes: "K.S.A. 59-2953", "S.C. Code".
		holds: (it, around) => !NOBODYS.test(it) && !/^ ?(?:\d|§|code|stat|rev|ann|chapter|ch\.)/.test(behind(around)),
	},
	{
		type: 'person',
		shape: /\b(?:initials?|client|patient|pt|ct|name|author|initialed|entered by)\s?(?:is|are|:|(?<=author|entered by))\s{0,2}(?<it>[A-Z]{2,3})\b/dg,
		score: 0.8,
		why: 'they are somebody’s initials',
		holds: (it) => !/^(?:SI|HI|AH|VH|NA|ED|ER|UNK|MDD|OD)$/.test(it),
	},
	{
		type: 'person',
		shape: /(?<![\p{L}\p{N}.])(?<it>[B-HJ-Z])\.(?=[ ,'’;)])(?! ?\p{Lu}\p{Ll})/dgu,
		score: 0.55,
		why: 'it is somebody’s initial',
		holds: (_, around) =>
			!around.isShouted &&
			/\p{Ll},? $/u.test(around.text.slice(Math.max(0, around.start - 3), around.start)) &&
			!/(?:vitamin|plan|hepatitis|type|grade|section|part|unit|apt|room|group|schedule|class|option|team|step|point|exhibit|line|block|gate|wing|ward|pod|dorm) $/.test(
				before(around),
			),
	},
	// Who took the call, in a dispatcher's log: "OP JLK", "[1903 MQ]".
	{
		type: 'person',
		shape:
			/(?:(?<![\p{L}\d])(?:OP|OPR|OPER|OPERATOR|DSP|DISP|DISPATCHER|CTKR|TKR|INIT|ENTERED BY|TAKEN BY|CALLTAKER|CALL TAKER)[: #]{1,2}|\[\d{2}:?\d{2}(?::\d{2})? )(?<it>\p{Lu}{2,3})(?![\p{L}\d])/dgu,
		score: 0.6,
		why: 'they are the initials of whoever took the call',
		holds: (it) => !/^(?:CT|RP|PD|SO|FD|EMS|ENT|POS|OPS|ID|NO|NA|UNK|DSP|OPR|ADV|STS|REQ)$/.test(it) && !NOBODY.has(it.toLowerCase()),
	},
	{ type: 'person', shape: /(?<=\p{L} ?)\(["“](?<it>\p{Lu}[\p{L}'’-]{1,20})["”]\)/dgu, score: 0.75, why: 'it is what somebody is called' },
	{
		type: 'person',
		shape: /["“](?<it>\p{Lu}\p{Ll}{1,15})["”],? to (?:everybody|everyone|the|his|her|us|me|friends|family)\b/dgu,
		score: 0.75,
		why: 'it is what somebody is called',
	},
	{
		type: 'person',
		shape: /\bNAME IS (?<it>\p{Lu}{2,20},? (?:W\/|WITH) (?:AN? )?["“]?\p{Lu}{1,3}["”]?,? \p{Lu}{2,20})/dgu,
		score: 0.85,
		why: 'it is a name that is spelled',
	},
	{
		type: 'person',
		shape: /\b(?:spelled|spelling|spells?(?: it| that)?)[: ]{1,3}(?<it>\p{L}(?:[- ]\p{L}){2,14})(?![\p{L}])/dgiu,
		score: 0.85,
		why: 'it is a name that is spelled',
	},
	{
		type: 'person',
		shape: /(?<![\p{L}\d.&])\p{Lu}\. ?\p{Lu}{3,20}(?![\p{L}])/dgu,
		score: 0.7,
		why: 'an initial stands before it',
		holds: (it, around) => around.isShouted && !/^(?:[NSEW]\.|.*(?:STREET|AVENUE|ROAD|DRIVE)$)/.test(it),
	},
]);
