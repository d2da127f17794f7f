import { expect, test } from 'vitest';
import { drafts } from '#db/schema/index.ts';
import { discardDraft } from '#src/features/drafts/discard-draft.ts';
import { keepDraft } from '#src/features/drafts/keep-draft.ts';
import { draftAt, draftsOf, werePosted } from '#src/features/drafts/queries.ts';
import { MOST_DRAFTS, saveDraft } from '#src/features/drafts/save-draft.ts';
import { community } from '#tests/support/context.ts';

const NO_WORDS = { title: '', once: '', since: 0, kind: null, replyTo: null };

test('what a member has begun to write is there when they come back', async () => {
	const { member, now } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'thread:12', title: '', text: 'The silence\r\nafter it' });
	expect(await draftAt(ana, 'thread:12')).toEqual({ title: '', markdown: 'The silence\nafter it', kind: null, answers: null, savedAt: now() });
});

test('a draft that is saved again is the same draft with the newest words', async () => {
	const { member, passMinutes, now } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'space:general', title: 'Night', text: 'One' });
	passMinutes(3);
	expect(await keepDraft(ana, { place: 'space:general', title: 'Night shift', text: 'One and two' })).toEqual(now());
	expect(await draftsOf(ana)).toMatchObject([{ title: 'Night shift', markdown: 'One and two', savedAt: now() }]);
});

test('a member never reads, changes or erases the draft of another', async () => {
	const { member } = await community();
	const [ana, ben] = [await member('Ana'), await member('Ben')];
	await keepDraft(ana, { place: 'thread:12', text: 'Only mine' });
	expect(await draftAt(ben, 'thread:12')).toBeNull();
	expect(await draftsOf(ben)).toEqual([]);
	await keepDraft(ben, { place: 'thread:12', text: 'Mine as well' });
	await discardDraft(ben, 'thread:12');
	expect(await draftAt(ana, 'thread:12')).toMatchObject({ markdown: 'Only mine' });
});

test('an administrator cannot read a member’s draft either', async () => {
	const { member } = await community();
	await keepDraft(await member('Ana'), { place: 'thread:12', text: 'Only mine' });
	const admin = await member('Root', { role: 'admin' });
	expect(await draftAt(admin, 'thread:12')).toBeNull();
	expect(await draftsOf(admin)).toEqual([]);
});

test('a visitor and the server itself have no drafts', async () => {
	const { ctxAs, database } = await community();
	for (const who of ['visitor', 'system'] as const) {
		const ctx = ctxAs(who);
		const asked = [
			keepDraft(ctx, { place: 'thread:1', text: 'x' }),
			saveDraft(ctx, { ...NO_WORDS, place: 'thread:1', text: 'x' }),
			discardDraft(ctx, 'thread:1'),
		];
		for (const each of [...asked, draftAt(ctx, 'thread:1'), draftsOf(ctx), werePosted(ctx, { place: 'thread:1' })])
			await expect(each).rejects.toMatchObject({ code: 'signed-out' });
	}
	expect(await database.read.select().from(drafts)).toEqual([]);
});

test('saving a draft leaves no event: the log is not a diary of who types when', async () => {
	const { member, eventNames } = await community();
	const ana = await member('Ana');
	const before = await eventNames();
	await keepDraft(ana, { place: 'thread:12', text: 'Words' });
	await discardDraft(ana, 'thread:12');
	expect(await eventNames()).toEqual(before);
});

test('whoever takes every word out again has no draft', async () => {
	const { member } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'thread:12', text: 'Words' });
	expect(await keepDraft(ana, { place: 'thread:12', title: ' ', text: '\n' })).toBeNull();
	expect(await draftsOf(ana)).toEqual([]);
});

test('a title alone is worth a draft', async () => {
	const { member } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'space:general', title: 'What do you say after “if you send the police”?', text: '' });
	expect(await draftAt(ana, 'space:general')).toMatchObject({ title: 'What do you say after “if you send the police”?', markdown: '' });
});

test('a draft keeps the kind of a new thread and the post that a reply answers, and nothing that is neither', async () => {
	const { member } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'space:general', title: 'Nights', text: '', kind: 'conversation' });
	await keepDraft(ana, { place: 'thread:12', text: 'To you', replyTo: '7' });
	expect(await draftAt(ana, 'space:general')).toMatchObject({ kind: 'conversation', answers: null });
	expect(await draftAt(ana, 'thread:12')).toMatchObject({ kind: null, answers: 7 });
	await keepDraft(ana, { place: 'thread:12', text: 'To all', replyTo: '', kind: 'poem' });
	expect(await draftAt(ana, 'thread:12')).toMatchObject({ kind: null, answers: null });
});

test.each([
	['text', { text: 'é'.repeat(32_001) }, 'A draft holds at most 32,000 characters.'],
	['title', { title: 'é'.repeat(121), text: 'x' }, 'A draft holds at most 120 characters in its title.'],
	['place', { place: 'thread:0', text: 'x' }, 'There is no such place for a draft.'],
	['place', { place: 'elsewhere', text: 'x' }, 'There is no such place for a draft.'],
])('a draft with a %s that cannot be is turned down, and the one before stays', async (field, fields, sentence) => {
	const { member } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'thread:12', text: 'Before' });
	await expect(keepDraft(ana, { place: 'thread:12', ...fields })).rejects.toMatchObject({ code: 'invalid', field, message: expect.stringContaining(sentence) });
	expect(await draftsOf(ana)).toMatchObject([{ markdown: 'Before' }]);
});

test('a text of exactly the limit is kept, and a line break counts once however a form sends it', async () => {
	const { member } = await community();
	const ana = await member('Ana');
	await keepDraft(ana, { place: 'thread:12', text: `${'\u{1F33F}'.repeat(31_999)}\r\n` });
	expect([...((await draftAt(ana, 'thread:12'))?.markdown ?? '')]).toHaveLength(32_000);
});

test('nobody fills the disk with drafts, and those that are there can still be changed', async () => {
	const { member, database, now } = await community();
	const [ana, ben] = [await member('Ana'), await member('Ben')];
	const many = Array.from({ length: MOST_DRAFTS }, (_, at) => ({
		memberId: ana.actor.id,
		place: `thread:${at + 1}`,
		title: '',
		markdown: 'x',
		savedAt: now().getTime(),
	}));
	await database.read.insert(drafts).values(many);
	await expect(keepDraft(ana, { place: 'space:general', text: 'One more' })).rejects.toMatchObject({ code: 'too-many' });
	await keepDraft(ana, { place: 'thread:7', text: 'Changed', since: String(now().getTime()) });
	expect(await draftAt(ana, 'thread:7')).toMatchObject({ markdown: 'Changed' });
	await keepDraft(ben, { place: 'space:general', text: 'Room for others' });
});
